package org.lintan.ledger.sheet;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What Excel, WPS and exporters write into files, part by part. */
class RawBookTest {

    private static Sheet read(RawBook book) {
        return (Sheet) SheetReading.of(book.bytes());
    }

    private static SheetReading.Unreadable refused(FileCode code) {
        return new SheetReading.Unreadable(code);
    }

    private static Sheet.Cell first(RawBook book) {
        return read(book).lines().get(0).cell(0);
    }

    private static RawBook cell(String cell, String... formats) {
        return new RawBook().with("<si><t>甲</t></si>", formats).sheet("<sheetData><row>" + cell + "</row></sheetData>");
    }

    @Test
    void readsANumberAsItsFormatShowsIt() {
        assertEquals("0001", first(cell("<c s='1'><v>1</v></c>", "0000")).text());
        assertEquals("12345", first(cell("<c s='1'><v>12345</v></c>", "0000")).text());
        assertEquals("h0042", first(cell("<c s='1'><v>42</v></c>", "\"h\"0000")).text());
        assertEquals("3 人", first(cell("<c s='1'><v>3</v></c>", "0 \"人\"")).text());
        assertEquals("3", first(cell("<c s='1'><v>3</v></c>", "0 \"人\"")).exact());
        assertEquals("1200", first(cell("<c s='1'><v>1200</v></c>", "#,##0.00")).text());
        assertEquals("-5", first(cell("<c s='1'><v>-5</v></c>", "0000")).text());
    }

    @Test
    void roundsWhatOnlyTheMachineWroteBehindTheFifteenthDigit() {
        assertEquals("3", first(cell("<c><v>3.0000000000000004</v></c>")).text());
        assertEquals("0.3", first(cell("<c><v>0.30000000000000004</v></c>")).text());
    }

    @Test
    void writesAnAccountNumberInScientificNotationOutAndKnowsItIsANumber() {
        Sheet.Cell cell = first(cell("<c><v>9.9990000011111102E+18</v></c>"));
        assertEquals("9999000001111110200", cell.text());
        assertTrue(cell.numeric());
    }

    @Test
    void takesANumberOfAMillionDigitsForAnError() {
        assertEquals(Sheet.Kind.ERROR, first(cell("<c><v>1E999999999</v></c>")).kind());
        assertEquals(Sheet.Kind.ERROR, first(cell("<c><v>1E-999999999</v></c>")).kind());
        assertEquals(Sheet.Kind.ERROR, first(cell("<c><v>one</v></c>")).kind());
    }

    @Test
    void knowsADayFromANumber() {
        assertEquals(
                new Sheet.Cell("2026-01-02", Sheet.Kind.DATE, "46024"),
                first(cell("<c s='1'><v>46024</v></c>", "yyyy\"年\"m\"月\"d\"日\"")));
        assertEquals(
                "2026-01-02 12:00",
                first(cell("<c s='1'><v>46024.5</v></c>", "[$-804]yyyy/m/d h:mm"))
                        .text());
        assertEquals("1900-01-01", first(cell("<c s='1'><v>1</v></c>", "m/d")).text());
        assertEquals(
                Sheet.Kind.DATE, first(cell("<c t='d'><v>2026-01-02</v></c>")).kind());
        assertEquals(
                Sheet.Kind.NUMBER,
                first(cell("<c s='1'><v>46024</v></c>", "[Red]0")).kind());
    }

    @Test
    void usesTheResultOfAFormulaAndSaysWhenThereIsNone() {
        assertEquals("乙", first(cell("<c t='str'><f>A2</f><v>乙</v></c>")).text());
        assertEquals("7", first(cell("<c><f>SUM(B1)</f><v>7</v></c>")).text());
        assertEquals(
                Sheet.Kind.NO_RESULT,
                first(cell("<c><f>SUM(B1)</f></c><c><v>1</v></c>")).kind());
        assertEquals(Sheet.Kind.ERROR, first(cell("<c t='e'><v>#REF!</v></c>")).kind());
        assertEquals(
                Sheet.Kind.ERROR,
                first(cell("<c t='inlineStr'><is><t>#N/A</t></is></c>")).kind());
    }

    @Test
    void readsRunsOfColouredTextAsOneAndLeavesReadingAidsOut() {
        String rich = "<si><r><rPr><b/></rPr><t>测</t></r><r><t>试_x000D_</t></r><rPh sb='0' eb='1'><t>ce</t></rPh></si>";
        RawBook book = new RawBook().with(rich).sheet("<sheetData><row><c t='s'><v>0</v></c></row></sheetData>");
        assertEquals("测试", first(book).meant());
    }

    @Test
    void refusesAFileWhoseCellsPointPastItsTexts() {
        assertEquals(
                refused(FileCode.FILE_UNREADABLE),
                SheetReading.of(cell("<c t='s'><v>7</v></c>").bytes()));
    }

    @Test
    void countsCellsAndRowsThatNameNoPlace() {
        Sheet sheet = read(new RawBook()
                .sheet("<sheetData><row><c><v>1</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row>"
                        + "<row><c><v>6</v></c></row></sheetData>"));
        assertEquals(
                List.of(1, 5, 6), sheet.lines().stream().map(Sheet.Line::number).toList());
        assertEquals("4", sheet.lines().get(1).cell(3).text());
    }

    @Test
    void namesTheRowThatHoldsTheContentOfAMergedCell() {
        Sheet sheet = read(new RawBook()
                .sheet("<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>"
                        + "<row r='2'><c r='B2'><v>3</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref='A1:A2'/></mergeCells>"));
        assertEquals(Sheet.Kind.NUMBER, sheet.lines().get(0).cell(0).kind());
        assertEquals(
                new Sheet.Cell("", Sheet.Kind.MERGED, "1"), sheet.lines().get(1).cell(0));
    }

    @Test
    void tellsHiddenRowsColumnsAndSheetsFromOthers() {
        String rows = "<sheetData><row><c><v>1</v></c></row><row hidden='1'><c><v>2</v></c></row></sheetData>";
        Sheet sheet = read(new RawBook()
                .sheet("旧", "hidden", rows)
                .sheet("很旧", "veryHidden", rows)
                .sheet("新", "visible", "<cols><col min='2' max='3' hidden='1'/></cols>" + rows));
        assertEquals("新", sheet.name());
        assertEquals(List.of(new Sheet.Other("旧", true, true), new Sheet.Other("很旧", true, true)), sheet.others());
        assertEquals(java.util.Set.of(1, 2), sheet.hiddenColumns());
        assertTrue(sheet.lines().get(1).hidden());
        assertEquals(
                refused(FileCode.FILE_NO_VISIBLE_SHEET),
                SheetReading.of(new RawBook().sheet("旧", "hidden", rows).bytes()));
    }

    @Test
    void saysTheWayOutOfOtherFilesUnderAnExcelName() {
        assertEquals(
                refused(FileCode.FILE_OTHER_FORMAT),
                SheetReading.of(new RawBook().part("xl/workbook.bin", "x").zipped()));
        assertEquals(
                refused(FileCode.FILE_OTHER_FORMAT),
                SheetReading.of(new RawBook()
                        .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .part("content.xml", "<x/>")
                        .zipped()));
        assertEquals(
                refused(FileCode.FILE_WEB_PAGE),
                SheetReading.of("\n<html><table><tr><td>户号</td></tr></table>".getBytes()));
    }

    @Test
    void tellsAFileCutOffFromABrokenOneWhereverTheCutIs() {
        byte[] whole = cell("<c><v>1</v></c>").bytes();
        for (int length = 30; length < whole.length; length += 7) {
            assertEquals(refused(FileCode.FILE_INCOMPLETE), SheetReading.of(Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void resolvesNoEntityAndFetchesNothing() {
        RawBook book = new RawBook().sheet("<sheetData/>");
        book.part(
                "xl/worksheets/s1.xml",
                "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row><c t='str'><v>&x;</v></c></row></sheetData></worksheet>");
        assertEquals(refused(FileCode.FILE_UNREADABLE), SheetReading.of(book.bytes()));
    }

    @Test
    void refusesATableOfTooManyColumnsRatherThanCutIt() {
        assertEquals(
                refused(FileCode.FILE_TOO_WIDE),
                SheetReading.of(new RawBook()
                        .sheet("<sheetData><row><c r='XFD1'><v>1</v></c></row></sheetData>")
                        .bytes()));
    }
}
