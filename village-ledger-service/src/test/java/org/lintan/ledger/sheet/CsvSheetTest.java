package org.lintan.ledger.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CsvSheetTest {

    private static Sheet read(byte[] file) {
        return (Sheet) SheetReading.of(file);
    }

    private static Sheet read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsNamesInEveryCharacterSetChineseOfficesSave() {
        String csv = "户号,户主\nh1,古丽·𠮷\n";
        for (byte[] file : new byte[][] {
            csv.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + csv.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16BE),
            csv.getBytes(Charset.forName("GB18030"))
        }) {
            assertEquals("古丽·𠮷", read(file).lines().get(1).cell(1).text());
        }
    }

    @Test
    void findsTheSeparatorBelowATitleAndAsExcelStatesIt() {
        assertEquals("b", read("名册,2026\n1;b;c;d\n").lines().get(1).cell(1).text());
        assertEquals("b", read("a\tb\n").lines().get(0).cell(1).text());
        assertEquals("b,c", read("sep=;\na;\"b,c\"\n").lines().get(1).cell(1).text());
    }

    @Test
    void understandsWhatExcelUsersWriteToKeepANumberAsText() {
        Sheet.Line line = read("\"=\"\"0001\"\"\",'0002,=\"0003\"\n").lines().get(0);
        assertEquals("0001", line.cell(0).meant());
        assertEquals("0002", line.cell(1).meant());
        assertEquals("0003", line.cell(2).meant());
    }

    @Test
    void knowsAnErrorOfExcelFromAName() {
        Sheet.Line line = read("#N/A,#,########\n").lines().get(0);
        assertEquals(Sheet.Kind.ERROR, line.cell(0).kind());
        assertEquals(Sheet.Kind.TEXT, line.cell(1).kind());
        assertEquals(Sheet.Kind.ERROR, line.cell(2).kind());
    }

    @Test
    void tellsAFileCutInsideASignOrAQuotationAsIncomplete() {
        byte[] whole = "户号,户主\nh1,测试户乙".getBytes(StandardCharsets.UTF_8);
        SheetReading incomplete = new SheetReading.Unreadable(FileCode.FILE_INCOMPLETE);
        assertEquals(incomplete, SheetReading.of(Arrays.copyOf(whole, whole.length - 1)));
        assertEquals(incomplete, SheetReading.of(Arrays.copyOf(whole, whole.length - 2)));
        assertEquals(incomplete, SheetReading.of("a,b\n1,\"x\n2,y\n".getBytes(StandardCharsets.UTF_8)));
    }
}
