package org.lintan.platform.documents.kind;

import java.nio.ByteBuffer;
import java.util.Optional;

/** A PDF begins at its first byte and ends with its mark; what readers forgive besides is where other files hide. It carries no program and no thousands of pages. */
final class PdfShape {

    /** Readers look for the end in the last 1,024 bytes. */
    private static final int TAIL = 1_024;

    private PdfShape() {}

    static Optional<KindFault> fault(ByteBuffer bytes) {
        if (!Bytes.isAt(bytes, 0, "%PDF-1.") && !Bytes.isAt(bytes, 0, "%PDF-2.")) {
            return Optional.of(KindFault.ANOTHER_KIND);
        }
        int end = -1;
        for (int at = Bytes.find(bytes, "%%EOF", bytes.limit() - TAIL, bytes.limit());
                at >= 0;
                at = Bytes.find(bytes, "%%EOF", at + 1, bytes.limit())) {
            end = at;
        }
        if (end < 0) {
            return Optional.of(KindFault.BROKEN);
        }
        for (int at = end + "%%EOF".length(); at < bytes.limit(); at++) {
            int sign = Bytes.unsigned(bytes, at);
            if (sign > ' ') {
                return Optional.of(KindFault.CARRIES_MORE);
            }
        }
        return Bytes.isAlsoZipOrPdf(bytes, true) ? Optional.of(KindFault.CARRIES_MORE) : PdfNames.fault(bytes);
    }
}
