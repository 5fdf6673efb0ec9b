package org.lintan.platform.documents.kind;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;

/** A PNG is a chain of parts, each with its check sum; the last is its end. */
final class PngShape {

    private static final int AROUND_DATA = 12;

    private PngShape() {}

    static Optional<KindFault> fault(ByteBuffer bytes) {
        if (!Bytes.isAt(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(KindFault.ANOTHER_KIND);
        }
        long at = 8;
        boolean drawn = false;
        while (at + AROUND_DATA <= bytes.limit()) {
            long length = bytes.getInt((int) at) & 0xFFFF_FFFFL;
            long next = at + AROUND_DATA + length;
            if (next > bytes.limit() || !sumIsRight(bytes, (int) at, (int) length)) {
                return Optional.of(KindFault.BROKEN);
            }
            boolean head = Bytes.isAt(bytes, at + 4, "IHDR");
            if (head != (at == 8) || head && length != 13) {
                return Optional.of(KindFault.BROKEN);
            }
            if (head && Drawing.isTooLarge(bytes.getInt(16) & 0xFFFF_FFFFL, bytes.getInt(20) & 0xFFFF_FFFFL)) {
                return Optional.of(KindFault.GROWS);
            }
            drawn |= Bytes.isAt(bytes, at + 4, "IDAT");
            if (Bytes.isAt(bytes, at + 4, "IEND")) {
                return end(bytes, next, drawn);
            }
            at = next;
        }
        return Optional.of(KindFault.BROKEN);
    }

    private static Optional<KindFault> end(ByteBuffer bytes, long end, boolean drawn) {
        if (!drawn) {
            return Optional.of(KindFault.BROKEN);
        }
        return end < bytes.limit() || Bytes.isAlsoZipOrPdf(bytes, false)
                ? Optional.of(KindFault.CARRIES_MORE)
                : Optional.empty();
    }

    private static boolean sumIsRight(ByteBuffer bytes, int at, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes.duplicate().limit(at + 8 + length).position(at + 4));
        return (int) sum.getValue() == bytes.getInt(at + 8 + length);
    }
}
