package org.lintan.ledger.roll;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.payee.CardCheck;
import org.lintan.ledger.sheet.Sheet;
import org.lintan.ledger.sheet.SheetReading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RollParserTest {

    private static final Checks CHECKS = new Checks(IdCheck.FORMAT, CardCheck.STRICT);
    private static final String HEADER = "户号,户主,人数,身份证号,银行卡号,开户行,手机\n";

    private static RollReading read(String csv) {
        return RollParser.parse((Sheet) SheetReading.of(csv.getBytes(StandardCharsets.UTF_8)), CHECKS);
    }

    private static List<String> faults(RollReading reading) {
        return reading.faults().stream()
                .map(fault -> fault.field() + " " + fault.fault())
                .toList();
    }

    private static String row(String no, String members, String id, String card) {
        return no + ",测试甲," + members + "," + id + "," + card + ",测试农信社,10000000001\n";
    }

    @Test
    void readsACorrectRoll() {
        RollReading reading = read(HEADER
                + row("H0001", "4", "999999199001010011", "999900000001")
                + row("H0002", "3", "99999919900101002X", "999900000002"));

        assertEquals(List.of(), reading.faults());
        assertEquals(2, reading.households().size());
        assertEquals(7, reading.members());
        assertEquals("测试甲", reading.households().get(0).payee().head());
    }

    @Test
    void namesTheRowsWhoseIdentityNumberFailsItsCheckDigitWhereTheVillageIsStrict() {
        // of the same 17 digits at most one last sign is right: here it would be 8
        String csv = HEADER
                + row("H0001", "4", "350428199001011234", "999900000001")
                + row("H0002", "3", "35042819900101123X", "999900000002")
                + row("H0003", "2", "350428199001011238", "999900000003");
        Sheet sheet = (Sheet) SheetReading.of(csv.getBytes(StandardCharsets.UTF_8));

        assertEquals(
                List.of("2.身份证号 ID_CHECK_DIGIT", "3.身份证号 ID_CHECK_DIGIT"),
                faults(RollParser.parse(sheet, new Checks(IdCheck.STRICT, CardCheck.STRICT))));
        assertEquals(List.of(), faults(RollParser.parse(sheet, CHECKS)));
    }

    @Test
    void readsUtf8WithByteOrderMarkAndGb18030Alike() {
        String csv = HEADER + row("H0001", "4", "999999199001010011", "999900000001");
        Sheet marked = (Sheet) SheetReading.of(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8));
        Sheet national = (Sheet) SheetReading.of(csv.getBytes(Charset.forName("GB18030")));

        assertEquals(1, RollParser.parse(marked, CHECKS).households().size());
        assertEquals(
                "测试甲",
                RollParser.parse(national, CHECKS).households().get(0).payee().head());
    }

    @Test
    void putsFullWidthDigitsAndGroupedNumbersRight() {
        RollReading reading = read(HEADER + "Ｈ０００１,测试甲,４,９９９９９９１９９００１０１００１１,9999 0000-0001,测试农信社,100-0000-0001\n");

        assertEquals(List.of(), reading.faults());
        Household household = reading.households().get(0);
        assertEquals("H0001", household.householdNo());
        assertEquals(4, household.members());
        assertEquals("999999199001010011", household.payee().idNumber());
        assertEquals("999900000001", household.payee().cardNumber());
    }

    @Test
    void refusesTheWholeRollAndNamesAllSevenFaultsByRowAndColumn() {
        RollReading reading = read(HEADER
                + row("H0001", "4", "999999199001010011", "999900000001")
                + row("h0001", "4", "999999199001010012", "999900000002")
                + row("H0003", "0", "999999199001010013", "999900000003")
                + row("H0004", "2", "3.5E+17", "999900000004")
                + row("H0005", "2", "99999919900101", "999900000005")
                + row("H0006", "2", "999999199001010016", "9999ABCD0006")
                + row("H0007", "2", "999999199001010017", "999900000001")
                + "H0008,,2,999999199001010018,999900000008,测试农信社,\n");

        assertEquals(
                List.of(
                        "3.户号 HOUSEHOLD_NO_TWICE",
                        "4.人数 MEMBERS_NOT_POSITIVE",
                        "5.身份证号 NUMBER_LOST",
                        "6.身份证号 ID_LENGTH",
                        "7.银行卡号 CARD_NOT_DIGITS",
                        "8.银行卡号 CARD_TWICE",
                        "9.户主 MISSING"),
                faults(reading));
        assertTrue(reading.households().isEmpty());
        assertEquals("第 3 行“户号”:户号与第 2 行重复。", reading.faults().get(0).zh());
        assertEquals(
                "Row 3, household number: This household number is already in row 2.",
                reading.faults().get(0).en());
    }

    @Test
    void refusesAPersonListedInTwoHouseholds() {
        RollReading reading = read(HEADER
                + row("H0001", "4", "999999199001010011", "999900000001")
                + row("H0002", "4", "999999199001010011", "999900000002"));

        assertEquals(List.of("3.身份证号 ID_TWICE"), faults(reading));
    }

    @Test
    void refusesMembersThatAreNotAWholePositiveNumber() {
        for (String members : List.of("0", "-1", "2.5", "四", "100", "1e2")) {
            assertEquals(
                    List.of("2.人数 MEMBERS_NOT_POSITIVE"),
                    faults(read(HEADER + row("H0001", members, "999999199001010011", "999900000001"))),
                    members);
        }
    }

    @Test
    void saysWhichColumnsAreMissingOrTwice() {
        assertEquals(
                List.of("1.身份证号 COLUMN_MISSING", "1.银行卡号 COLUMN_MISSING", "1.开户行 COLUMN_MISSING"),
                faults(read("户号,户主,人数\nH1,测试甲,2\n")));
        assertEquals(List.of("1.人数 COLUMN_TWICE"), faults(read("户号,户主,人数,人数,身份证号,银行卡号,开户行\n")));
    }

    @Test
    void leavesBlankRowsOutAndKeepsTheRowNumbersOfTheSheet() {
        RollReading reading = read(HEADER + ",,,,,,\n\n" + row("H0001", "x", "999999199001010011", "999900000001"));

        assertEquals(List.of("4.人数 MEMBERS_NOT_POSITIVE"), faults(reading));
    }

    @Test
    void neverPrintsWhatWasTyped() {
        RollReading good = read(HEADER + row("H0001", "4", "999999199001010011", "999900000001"));
        RollReading bad = read(HEADER + row("H0001", "4", "99999919900101", "9999A"));

        assertFalse(good.toString().contains("999999199001010011"));
        assertFalse(good.toString().contains("999900000001"));
        assertFalse(good.toString().contains("测试甲"));
        bad.faults().forEach(fault -> assertFalse((fault.zh() + fault.en()).contains("9999")));
    }
}
