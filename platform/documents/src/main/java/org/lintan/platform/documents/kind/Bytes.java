package org.lintan.platform.documents.kind;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Looks at single places of a file; nowhere beyond its end. */
final class Bytes {

    private static final int ZIP_END = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private Bytes() {}

    /** Whether the text (ASCII) stands at this place. */
    static boolean isAt(ByteBuffer bytes, long at, String text) {
        byte[] sought = text.getBytes(StandardCharsets.ISO_8859_1);
        if (at < 0 || at + sought.length > bytes.limit()) {
            return false;
        }
        for (int i = 0; i < sought.length; i++) {
            if (bytes.get((int) at + i) != sought[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first place of the text in this stretch; -1 without. */
    static int find(ByteBuffer bytes, String text, int from, int to) {
        for (int at = Math.max(0, from); at < Math.min(to, bytes.limit()); at++) {
            if (isAt(bytes, at, text)) {
                return at;
            }
        }
        return -1;
    }

    static int unsigned(ByteBuffer bytes, int at) {
        return bytes.get(at) & 0xFF;
    }

    static ByteBuffer littleEndian(ByteBuffer bytes) {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Where the end of a zip stands that an unpacker would find in this file, whatever else the file is; -1 without. */
    static int endOfZip(ByteBuffer bytes) {
        ByteBuffer zip = littleEndian(bytes);
        for (int at = zip.limit() - ZIP_END; at >= Math.max(0, zip.limit() - ZIP_END - LONGEST_COMMENT); at--) {
            if (isAt(zip, at, "PK\5\6") && isAt(zip, at - (zip.getInt(at + 12) & 0xFFFF_FFFFL), "PK\1\2")) {
                return at;
            }
        }
        return -1;
    }

    /** Whether something of another kind would be found in it by a reader of that kind. */
    static boolean isAlsoZipOrPdf(ByteBuffer bytes, boolean isPdf) {
        return endOfZip(bytes) >= 0 || !isPdf && find(bytes, "%PDF-", 0, 1_024) >= 0;
    }
}
