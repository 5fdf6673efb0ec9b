package org.lintan.ledger.roll;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.text.Luhn;
import org.lintan.ledger.payee.CardCheck;
import org.lintan.ledger.sheet.FileCode;
import org.lintan.ledger.sheet.RawBook;
import org.lintan.ledger.sheet.Sheet;
import org.lintan.ledger.sheet.SheetReading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rolls as offices really send them, and what once went wrong with each. */
class RollCasesTest {

    private static final Checks CHECKS = new Checks(IdCheck.FORMAT, CardCheck.STRICT);
    private static final String HEADER = "户号,户主,人数,身份证号,银行卡号,开户行,手机\n";
    private static final String REST = ",999900000001,测试农信社,10000000001\n";

    static byte[] file(String name) {
        try (InputStream in = RollCasesTest.class.getResourceAsStream("/rolls/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RollReading read(byte[] file) {
        return RollParser.parse((Sheet) SheetReading.of(file, RollHeader.LOOKING), CHECKS);
    }

    private static RollReading read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String household(int number, String card) {
        return String.format("h%04d,测试户,2,99999919900101%04d,%s,测试农信社,\n", number, 1000 + number, card);
    }

    private static List<String> faults(RollReading reading) {
        return reading.faults().stream()
                .map(f -> f.row() + "." + f.column().zh + " " + f.fault())
                .toList();
    }

    private static List<RollQuestion.Kind> questions(RollReading reading) {
        return reading.questions().stream().map(RollQuestion::kind).toList();
    }

    private static List<String> numbers(RollReading reading) {
        return reading.households().stream().map(Household::householdNo).toList();
    }

    /** Case 09. */
    @Test
    void refusesCardsWhoseDigitsAfterTheFifteenthExcelTurnedIntoZeros() {
        assertEquals(
                List.of(
                        "2.银行卡号 NUMBER_ZEROED",
                        "3.银行卡号 NUMBER_ZEROED",
                        "4.银行卡号 NUMBER_ZEROED",
                        "5.银行卡号 NUMBER_ZEROED",
                        "6.银行卡号 NUMBER_ZEROED"),
                faults(read(file("saved-again-by-excel.csv"))));
    }

    @Test
    void asksAboutOneCardThatEndsInZerosAndNotAboutASingleZero() {
        RollReading one = read(HEADER
                + household(1, "9999000001111110000")
                + household(2, "9999000001111112345")
                + household(3, "9999000001111110")
                + household(4, "9999000001111113456")
                + household(5, "9999000001111114567"));
        assertEquals(List.of(), faults(one));
        assertEquals(List.of(RollQuestion.Kind.NUMBER_ENDS_IN_ZEROS), questions(one));
        assertTrue(one.questions().get(0).zh().startsWith("第 2 行"));
        assertEquals(
                List.of(),
                questions(read(HEADER + household(1, "9999000001111110") + household(2, "9999000001111111234"))));
    }

    /** Case 09. */
    @Test
    void countsTheCheckDigitOfBankCardsAndOfNothingElse() {
        String cards = HEADER
                + household(1, "6222021234567890128")
                + household(2, "6222021234567890129")
                + household(3, "9999000000000000001")
                + household(4, "622202123456789")
                + household(5, "350428100212345678");
        assertEquals(List.of("3.银行卡号 CARD_CHECK_DIGIT"), faults(read(cards)));
        assertEquals(
                List.of(),
                faults(RollParser.parse(
                        (Sheet) SheetReading.of(cards.getBytes(StandardCharsets.UTF_8), RollHeader.LOOKING),
                        new Checks(IdCheck.FORMAT, CardCheck.FORMAT))));
    }

    /** Case 09. */
    @Test
    void namesZerosBehindTheFifteenthDigitAsDamageOfExcelEvenInOneBankCard() {
        String others = household(2, "6222021234567890128") + household(3, "9999000000000000123");
        assertEquals(
                List.of("2.银行卡号 CARD_ZEROED"), faults(read(HEADER + household(1, "6222021234567890000") + others)));
        // one zero is a digit like others
        assertEquals(
                List.of("2.银行卡号 CARD_CHECK_DIGIT"), faults(read(HEADER + household(1, "6222021234567890") + others)));
        assertEquals(
                List.of("2.银行卡号 NUMBER_ZEROED", "3.银行卡号 NUMBER_ZEROED"),
                faults(read(HEADER + household(1, "6222021234567890000") + household(2, "6222021234567900000"))));
        // a card may truly end so: asked about, not refused
        RollReading real = read(HEADER + household(1, realTail()) + others);
        assertEquals(List.of(), faults(real));
        assertEquals(List.of(RollQuestion.Kind.NUMBER_ENDS_IN_ZEROS), questions(real));
    }

    /** A bank card whose check digit fits and that ends in four zeros. */
    private static String realTail() {
        for (int i = 0; ; i++) {
            String card = String.format("62220212345%04d0000", i);
            if (Luhn.checks(card)) {
                return card;
            }
        }
    }

    /** Case 10. */
    @Test
    void findsTheHeaderBelowATitleAndAUnit() {
        RollReading reading = read(file("title-row.xlsx"));
        assertEquals(List.of(), faults(reading));
        assertEquals(List.of("h0001", "h0002"), numbers(reading).subList(0, 2));
        assertEquals(4, reading.households().get(0).row());
    }

    /** Case 10. */
    @Test
    void passesOverTheSumAndComparesIt() {
        RollReading reading = read(file("total-row.xlsx"));
        assertEquals(List.of(), faults(reading));
        assertTrue(numbers(reading).stream().allMatch(no -> no.matches("h000[0-9]")));
        // the sum in the file is an old one
        assertEquals(List.of(new RollQuestion(RollQuestion.Kind.SUM_DIFFERS, "7", "19", "17")), reading.questions());
        String right = HEADER + household(1, "999900000001") + household(2, "999900000002") + "合 计：,,4,,,,\n";
        assertEquals(List.of(), questions(read(right)));
        assertEquals(List.of("h0001", "h0002"), numbers(read(right)));
    }

    @Test
    void comparesPartSumsWithTheirPartAndPassesOverSignaturesAndRepeatedHeaders() {
        RollReading reading = read("序号," + HEADER
                + "1," + household(1, "999900000001")
                + "小计,,,2,,,,\n"
                + "序号," + HEADER
                + "2," + household(2, "999900000002")
                + "3," + household(3, "999900000003")
                + "小计,,,4人,,,,\n总计,,,6,,,,\n填表人：测试甲,,,审核：,,,,\n");
        assertEquals(List.of(), faults(reading));
        assertEquals(List.of(), questions(reading));
        assertEquals(List.of("h0001", "h0002", "h0003"), numbers(reading));
    }

    @Test
    void readsTheOtherNamesOfficesGiveTheColumns() {
        assertEquals(
                List.of(),
                faults(read("户编号,户主姓名,家庭人口（人）,公民身份号码,一卡通账号,开户银行,联系电话,备注\n" + "h1,测试甲,3人,999999199001010011"
                        + REST.replace("\n", ",\n"))));
        // a column's own name goes first
        RollReading both = read("户号,户主,姓名,人数,身份证号,银行卡号,开户行\nh1,测试甲,别人,2,999999199001010011,999900000001,社\n");
        assertEquals("测试甲", both.households().get(0).payee().head());
    }

    @Test
    void namesAMergedCellByTheRowThatHoldsItsContent() {
        String header = cells(1, "户号", "户主", "人数", "身份证号", "银行卡号", "开户行");
        RollReading reading = read(new RawBook()
                .sheet("<sheetData>" + header + cells(2, "h1", "测试甲", "2", "999999199001010011", "999900000001", "社")
                        + cells(3, "", "测试乙", "2", "999999199001010012", "999900000002", "社")
                        + "</sheetData><mergeCells><mergeCell ref='A2:A3'/></mergeCells>")
                .bytes());
        assertEquals(List.of("3.户号 CELL_MERGED"), faults(reading));
        assertEquals(
                "第 3 行“户号”:这里是合并单元格,内容在第 2 行。请取消合并,每一行都填上。",
                reading.faults().get(0).zh());
    }

    /** Case 11. */
    @Test
    void takesTheSheetThatCanBeSeenAndAsksAboutTheHiddenOne() {
        RollReading reading = read(file("first-sheet-hidden-old-list.xlsx"));
        assertEquals("h0001", numbers(reading).get(0));
        assertEquals(List.of(RollQuestion.Kind.HIDDEN_SHEETS), questions(reading));
        assertEquals("工作表“旧名册”是隐藏的,没有读;读的是“名册”。对吗?", reading.questions().get(0).zh());
    }

    @Test
    void takesTheRollBehindAnInstructionAndAsksAboutHiddenRowsAndASecondRoll() {
        String roll = "<sheetData>" + cells(1, "户号", "户主", "人数", "身份证号", "银行卡号", "开户行")
                + cells(2, "h1", "测试甲", "2", "999999199001010011", "999900000001", "社")
                        .replace("<row ", "<row hidden='1' ")
                + "</sheetData>";
        RollReading reading = read(new RawBook()
                .sheet("填表说明", "visible", "<sheetData>" + cells(1, "请先看") + "</sheetData>")
                .sheet("名册", "visible", "<cols><col min='5' max='5' hidden='1'/></cols>" + roll)
                .sheet("名册二", "visible", roll)
                .bytes());
        assertEquals(List.of("h1"), numbers(reading));
        assertEquals(
                List.of(
                        RollQuestion.Kind.HIDDEN_ROWS,
                        RollQuestion.Kind.HIDDEN_COLUMNS,
                        RollQuestion.Kind.OTHER_SHEETS),
                questions(reading));
        assertEquals(
                "有 1 行是隐藏或筛选掉的(第 2 行),也读进来了。这些户要算吗?不要就请删掉这些行再上传。",
                reading.questions().get(0).zh());
    }

    /** Case 12. */
    @Test
    void readsStrictOpenXmlAndTellsAFileCutOff() {
        byte[] strict = file("strict.xlsx");
        assertEquals(List.of(), faults(read(strict)));
        assertEquals("h0001", numbers(read(strict)).get(0));
        assertEquals(
                new SheetReading.Unreadable(FileCode.FILE_INCOMPLETE),
                SheetReading.of(Arrays.copyOf(strict, strict.length / 2)));
    }

    /** Case 13. */
    @Test
    void readsAHouseholdNumberAsItIsShown() {
        RollReading reading = read(file("shown-as-0001-stored-as-1.xlsx"));
        assertEquals(List.of(), faults(reading));
        assertEquals(List.of("0001", "0002", "0003"), numbers(reading).subList(0, 3));
    }

    @Test
    void refuses0001Beside1AndKeepsZerosOfText() {
        String two = HEADER
                + household(1, "999900000001").replace("h0001", "0001")
                + household(2, "999900000002").replace("h0002", "1");
        assertEquals(List.of("3.户号 HOUSEHOLD_NO_ALIKE"), faults(read(two)));
        assertEquals(
                List.of("0001"),
                numbers(read(HEADER + household(1, "999900000001").replace("h0001", "\"=\"\"0001\"\"\""))));
    }

    /** Case 15. */
    @Test
    void takesEveryNameWholeAndBringsDotsAndBlanksToOneForm() {
        RollReading reading = read(file("names.csv"));
        assertEquals(List.of(), faults(reading));
        List<String> names =
                reading.households().stream().map(h -> h.payee().head()).toList();
        assertEquals(17, names.size());
        assertTrue(names.subList(0, 5).stream().allMatch("古丽米热·艾比布力"::equals), names.toString());
        assertEquals("古丽米热艾比布力", names.get(5));
        assertEquals(List.of("佤", "𠮷", "𡐤𠮷"), names.subList(6, 9));
        assertEquals(36, names.get(9).codePointCount(0, names.get(9).length()));
        assertEquals("张三", names.get(10));
        assertEquals(List.of("=1+1", "测试<b>户</b>", "O'测试", "测试户", "测试"), names.subList(12, 17));
    }

    /** Case 15. */
    @Test
    void refusesANameWithASignThatIsNone() {
        assertEquals(List.of("2.户主 SIGNS_DAMAGED"), faults(read(file("noncharacter.csv"))));
        assertEquals(
                List.of("2.户主 SIGNS_DAMAGED"),
                faults(read(HEADER + household(1, "999900000001").replace("测试户", "测\uFFFD户"))));
    }

    @Test
    void countsTheLengthOfANameInSigns() {
        assertEquals(
                List.of(), faults(read(HEADER + household(1, "999900000001").replace("测试户", "𠮷".repeat(60)))));
        assertEquals(
                List.of("2.户主 TOO_LONG"),
                faults(read(HEADER + household(1, "999900000001").replace("测试户", "𠮷".repeat(61)))));
    }

    /** Case 16. */
    @Test
    void refusesAnErrorOfExcelAsAName() {
        RollReading reading = read(file("error-value-as-name.xlsx"));
        assertEquals(1, reading.faults().size());
        assertEquals(RollFault.CELL_ERROR, reading.faults().get(0).fault());
        assertEquals(RollColumn.HEAD, reading.faults().get(0).column());
    }

    @Test
    void readsWhatUsersWriteOnPurposeAroundANumber() {
        RollReading reading = read(HEADER
                + "\"=\"\"h1\"\"\",'测试甲,3人,\"=\"\"999999199001010011\"\"\",'９９９９ 0000-0001,社,+86 170-0000-0001\n");
        assertEquals(List.of(), faults(reading));
        Household one = reading.households().get(0);
        assertEquals("h1", one.householdNo());
        assertEquals(3, one.members());
        assertEquals(new Payee("测试甲", "999999199001010011", "999900000001", "社", "17000000001"), one.payee());
    }

    @Test
    void refusesAFormulaWithoutResultAndAHouseholdNumberThatBecameADay() {
        String header = cells(1, "户号", "户主", "人数", "身份证号", "银行卡号", "开户行");
        String row = cells(2, "h1", "测试甲", "2", "999999199001010011", "999900000001", "社");
        RollReading reading = read(new RawBook()
                .with("", "m/d")
                .sheet("<sheetData>" + header
                        + row.replaceFirst("<c r='A2'.*?</c>", "<c r='A2' s='1'><v>46024</v></c>")
                                .replaceFirst("<c r='C2'.*?</c>", "<c r='C2'><f>1+1</f></c>")
                        + "</sheetData>")
                .bytes());
        assertEquals(List.of("2.户号 TURNED_INTO_DATE", "2.人数 FORMULA_WITHOUT_RESULT"), faults(reading));
    }

    private static String cells(int row, String... texts) {
        StringBuilder xml = new StringBuilder("<row r='" + row + "'>");
        for (int i = 0; i < texts.length; i++) {
            xml.append("<c r='" + (char) ('A' + i) + row + "' t='inlineStr'><is><t>" + texts[i] + "</t></is></c>");
        }
        return xml.append("</row>").toString();
    }
}
