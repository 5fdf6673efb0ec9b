package org.lintan.ledger.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class XlsxSheetTest {

    @Test
    void keepsWhetherExcelStoredTextOrANumber() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("名册");
            sheet.value(0, 0, "999999199001010011");
            sheet.value(0, 1, 999999199001010011d);
            sheet.value(0, 2, 4);
        }
        Sheet sheet = (Sheet) SheetReading.of(out.toByteArray());

        Sheet.Line line = sheet.lines().get(0);
        assertEquals(new Sheet.Cell("999999199001010011", false), line.cell(0));
        assertTrue(line.cell(1).numeric());
        assertEquals(18, line.cell(1).text().length());
        assertEquals(new Sheet.Cell("4", true), line.cell(2));
        assertEquals(Sheet.Cell.EMPTY, line.cell(9));
    }

    @Test
    void refusesWhatIsNoSheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("anything.txt"));
            zip.write(1);
        }
        assertEquals(new SheetReading.Unreadable(FileCode.FILE_UNREADABLE), SheetReading.of(out.toByteArray()));
        assertEquals(new SheetReading.Unreadable(FileCode.FILE_EMPTY), SheetReading.of(new byte[0]));
        assertEquals(
                new SheetReading.Unreadable(FileCode.FILE_OLD_EXCEL),
                SheetReading.of(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}));
        assertEquals(
                new SheetReading.Unreadable(FileCode.FILE_UNREADABLE),
                SheetReading.of(new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xff, (byte) 0xff}));
    }

    @Test
    void refusesAnArchiveThatUnpacksToGigabytes() {
        String blanks = " ".repeat(130 * 1024 * 1024);
        assertEquals(
                new SheetReading.Unreadable(FileCode.FILE_TOO_LARGE),
                SheetReading.of(new RawBook()
                        .sheet("<sheetData>" + blanks + "</sheetData>")
                        .bytes()));
    }
}
