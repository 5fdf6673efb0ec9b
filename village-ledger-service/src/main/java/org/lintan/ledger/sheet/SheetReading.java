package org.lintan.ledger.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What came of opening a file: a sheet, or the reason it cannot be read. */
public sealed interface SheetReading permits Sheet, SheetReading.Unreadable {

    /** The file is not a sheet we can read. */
    record Unreadable(FileCode code) implements SheetReading {}

    /** The first sheet that can be seen. */
    static SheetReading of(byte[] file) {
        return of(file, Looking.FOR_ANY);
    }

    /**
     * Of the sheets that can be seen the one with the header looked for, else the first. Hidden sheets are
     * told of in {@link Sheet#others}, never taken. Excel files start with the bytes of a zip archive; everything else is
     * taken as CSV.
     */
    static SheetReading of(byte[] file, Looking looking) {
        if (file == null || file.length == 0) {
            return new Unreadable(FileCode.FILE_EMPTY);
        }
        try {
            if (begins(file, 0xd0, 0xcf, 0x11, 0xe0)) {
                boolean sealed = contains(file, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
                throw new NotASheet(sealed ? FileCode.FILE_PROTECTED : FileCode.FILE_OLD_EXCEL);
            }
            if (begins(file, 'P', 'K', 3, 4)) {
                return XlsxSheet.read(file, looking);
            }
            if (webPage(file)) {
                throw new NotASheet(FileCode.FILE_WEB_PAGE);
            }
            return CsvSheet.read(file);
        } catch (NotASheet reason) {
            return new Unreadable(reason.code);
        }
    }

    private static boolean begins(byte[] file, int... bytes) {
        if (file.length <= bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] file, byte[] part) {
        for (int i = 0; i + part.length <= file.length; i++) {
            int k = 0;
            while (k < part.length && file[i + k] == part[k]) {
                k++;
            }
            if (k == part.length) {
                return true;
            }
        }
        return false;
    }

    /** Banks and old systems export HTML or Excel-2003 XML under the name .xls. */
    private static boolean webPage(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, 2_000), StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return head.matches("(?s)<(\\?xml|!doctype|!--|html|head|meta|style|body|table|div|form)\\b.*|<!--.*");
    }
}
