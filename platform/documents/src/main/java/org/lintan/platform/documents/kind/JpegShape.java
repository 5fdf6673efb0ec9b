package org.lintan.platform.documents.kind;

import java.nio.ByteBuffer;
import java.util.Optional;

/** A JPEG is a chain of marked segments, with a stream of points behind each that begins a scan; it ends with its mark. */
final class JpegShape {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private JpegShape() {}

    static Optional<KindFault> fault(ByteBuffer bytes) {
        if (bytes.limit() < 4 || !Bytes.isAt(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(KindFault.ANOTHER_KIND);
        }
        int at = 2;
        boolean sized = false;
        boolean scanned = false;
        while (at + 1 < bytes.limit() && Bytes.unsigned(bytes, at) == 0xFF) {
            int mark = Bytes.unsigned(bytes, at + 1);
            if (mark == 0xFF) {
                at++;
            } else if (mark == END) {
                return end(bytes, at + 2, sized && scanned);
            } else if (mark == 0 || mark == START || at + 4 > bytes.limit()) {
                break;
            } else {
                int length = bytes.getShort(at + 2) & 0xFFFF;
                if (length < 2 || at + 2 + length > bytes.limit()) {
                    break;
                }
                if (isFrame(mark)) {
                    if (length < 8) {
                        break;
                    }
                    if (Drawing.isTooLarge(bytes.getShort(at + 5) & 0xFFFF, bytes.getShort(at + 7) & 0xFFFF)) {
                        return Optional.of(KindFault.GROWS);
                    }
                    sized = true;
                }
                at += 2 + length;
                if (mark == SCAN) {
                    scanned = true;
                    at = afterPoints(bytes, at);
                }
            }
        }
        return Optional.of(KindFault.BROKEN);
    }

    /** Where the width and height stand: all SOF marks, which leave out the three of the row that mean something else. */
    private static boolean isFrame(int mark) {
        return mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
    }

    /** The next mark that is neither a stuffed byte nor a restart. */
    private static int afterPoints(ByteBuffer bytes, int from) {
        int at = from;
        while (at + 1 < bytes.limit()) {
            int mark = Bytes.unsigned(bytes, at + 1);
            boolean ofPoints = mark == 0 || mark >= FIRST_RESTART && mark <= LAST_RESTART;
            if (Bytes.unsigned(bytes, at) == 0xFF && !ofPoints && mark != 0xFF) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static Optional<KindFault> end(ByteBuffer bytes, int end, boolean whole) {
        if (!whole) {
            return Optional.of(KindFault.BROKEN);
        }
        return end < bytes.limit() || Bytes.isAlsoZipOrPdf(bytes, false)
                ? Optional.of(KindFault.CARRIES_MORE)
                : Optional.empty();
    }
}
