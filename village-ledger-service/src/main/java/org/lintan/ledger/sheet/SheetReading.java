package org.lintan.ledger.sheet;

/** What came of opening a file: a sheet, or the reason it cannot be read. */
public sealed interface SheetReading permits Sheet, SheetReading.Unreadable {

    /** The file is not a sheet we can read. */
    record Unreadable(FileCode code) implements SheetReading {}

    /** Excel files start with the bytes of a zip archive; everything else is taken as CSV. */
    static SheetReading of(byte[] file) {
        if (file == null || file.length == 0) {
            return new Unreadable(FileCode.FILE_EMPTY);
        }
        boolean zip = file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        boolean oldExcel = file.length > 4 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf;
        if (oldExcel) {
            return new Unreadable(FileCode.FILE_OLD_EXCEL);
        }
        return zip ? XlsxSheet.read(file) : CsvSheet.read(file);
    }
}
