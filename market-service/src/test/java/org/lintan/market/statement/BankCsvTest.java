package org.lintan.market.statement;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BankCsvTest {

    private static final String LINE =
            "2026-01-05,A1,,\"1,234.56\",\"2,234.56\",示例公司,6228480402564890018,转账,LT 350428 000007 34";

    @Test
    void aCreditWithAQuotedAmountIsReadWithItsPayerAndEverythingThatWasWritten() throws NotAStatement {
        ReadEntry entry = only(Files.csv("账号:," + Files.ACCOUNT, Files.HEADER, LINE));
        assertEquals(
                new ReadEntry(
                        "第3行",
                        "A1",
                        Direction.CREDIT,
                        123_456,
                        "CNY",
                        LocalDate.of(2026, 1, 5),
                        "示例公司",
                        "0018",
                        "转账 LT 350428 000007 34",
                        null),
                entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void itsCharacterSetIsSeenFromItsBytes(String charset) throws NotAStatement {
        byte[] file = (Files.HEADER + "\n" + LINE + "\n").getBytes(Charset.forName(charset));
        assertEquals("示例公司", only(file).payer());
    }

    @Test
    void theAccountIsNamedAboveTheHeaderOrInAColumnOrNotAtAll() throws NotAStatement {
        assertEquals(
                Files.ACCOUNT,
                part(Files.csv("账号:" + Files.ACCOUNT, Files.HEADER, LINE)).account());
        assertEquals(
                Files.ACCOUNT,
                part(Files.csv("账号,日期,流水号,金额", Files.ACCOUNT + ",20260105,A1,5"))
                        .account());
        assertNull(part(Files.csv(Files.HEADER, LINE)).account());
    }

    @Test
    void aLineOfAnotherAccountIsRefused() {
        NotAStatement why = assertThrows(
                NotAStatement.class,
                () -> BankCsv.read(
                        Files.csv("账号,日期,流水号,金额", Files.ACCOUNT + ",20260105,A1,5", "62284804025648,20260105,A2,5")));
        assertEquals(RowFault.ACCOUNT_DIFFERS, why.faults().get(0).fault());
    }

    @Test
    void aSignOrAWordBesideTheAmountTellsTheDirection() throws NotAStatement {
        List<ReadEntry> entries = part(Files.csv(
                        "日期,流水号,金额,借贷标志", "20260105,A1,5.00,贷", "2026/1/5,A2,5.00,借", "2026年1月5日,A3,-5.00,贷"))
                .entries();
        assertEquals(
                List.of(Direction.CREDIT, Direction.DEBIT, Direction.DEBIT),
                entries.stream().map(ReadEntry::direction).toList());
        assertTrue(entries.stream()
                .allMatch(one -> one.amountFen() == 500 && one.bookedOn().equals(LocalDate.of(2026, 1, 5))));
    }

    @Test
    void sumsBelowTheEntriesAreNoEntries() throws NotAStatement {
        assertEquals(
                1,
                part(Files.csv(Files.HEADER, LINE, "合计,,,\"1,234.56\",,,,,", ",,,,,,,,"))
                        .entries()
                        .size());
    }

    @Test
    void balancesAddUpForwardAndBackwardInTimeAndAMissingLineIsSeen() throws NotAStatement {
        String second = "2026-01-06,A2,,10.00,\"2,244.56\",,,,";
        String third = "2026-01-07,A3,44.56,,\"2,200.00\",,,,";
        assertEquals(
                Optional.of(new Balances(100_000, 220_000, 0)),
                Balances.of(part(Files.csv(Files.HEADER, LINE, second, third)).balances()));
        assertEquals(
                Optional.of(new Balances(100_000, 220_000, 0)),
                Balances.of(part(Files.csv(Files.HEADER, third, second, LINE)).balances()));
        assertEquals(
                1_000,
                Balances.of(part(Files.csv(Files.HEADER, LINE, third)).balances())
                        .orElseThrow()
                        .differenceFen());
    }

    @ParameterizedTest
    @CsvSource({
        "'2026-01-05,A1,,1.234,,,,,', 第2行.金额, AMOUNT_DECIMALS",
        "'2026-01-05,A1,,\"1,23\",,,,,', 第2行.金额, AMOUNT_FORM",
        "'2026-01-05,A1,,1E5,,,,,', 第2行.金额, AMOUNT_FORM",
        "'2026-01-05,A1,,,,,,,', 第2行.金额, DIRECTION_UNKNOWN",
        "'2026-01-05,A1,1,1,,,,,', 第2行.金额, DIRECTION_UNKNOWN",
        "'2026-01-05,,,1,,,,,', 第2行.流水号, REFERENCE_MISSING",
        "'2026-01-05,1.23457E+17,,1,,,,,', 第2行.流水号, REFERENCE_DAMAGED",
        "'2026-02-30,A1,,1,,,,,', 第2行.日期, DATE_FORM",
        "'2026-01-05,A1,,1,x,,,,', 第2行.余额, BALANCE_FORM",
    })
    void whatCannotBeReadIsNamedByItsLine(String line, String where, RowFault fault) {
        NotAStatement why = assertThrows(NotAStatement.class, () -> BankCsv.read(Files.csv(Files.HEADER, line)));
        assertEquals(StatementCode.STATEMENT_HAS_FAULTS, why.code());
        assertEquals(List.of(new NotAStatement.Fault(where, fault)), why.faults());
    }

    @Test
    void aNumberOfTheBankTwiceInAFileIsRefused() {
        NotAStatement why = assertThrows(
                NotAStatement.class, () -> BankCsv.read(Files.csv(Files.HEADER, LINE, LINE.replace("A1", "a1 "))));
        assertEquals(RowFault.REFERENCE_TWICE, why.faults().get(0).fault());
    }

    @Test
    void moreEntriesThanAMonthHasAreTooMany() {
        StringBuilder file = new StringBuilder("日期,流水号,金额\n");
        for (int i = 0; i <= Entries.MOST; i++) {
            file.append("20260105,A").append(i).append(",1\n");
        }
        refused(StatementCode.STATEMENT_TOO_LARGE, file.toString());
    }

    @Test
    void aFileThatIsNoneOrWhoseEndIsMissingIsRefused() {
        refused(StatementCode.STATEMENT_NO_HEADER, "户号,姓名\n0001,张三\n");
        refused(StatementCode.STATEMENT_EMPTY, Files.HEADER + "\n");
        refused(StatementCode.STATEMENT_INCOMPLETE, Files.HEADER + "\n2026-01-05,A1,,\"1,2");
        byte[] binary = {'P', 'K', 3, 4, 0, 0};
        assertEquals(
                StatementCode.STATEMENT_UNREADABLE,
                assertThrows(NotAStatement.class, () -> StatementFile.read(binary))
                        .code());
        assertEquals(
                StatementCode.STATEMENT_EMPTY,
                assertThrows(NotAStatement.class, () -> StatementFile.read(new byte[0]))
                        .code());
    }

    private static void refused(StatementCode code, String file) {
        assertEquals(
                code,
                assertThrows(NotAStatement.class, () -> StatementFile.read(file.getBytes(StandardCharsets.UTF_8)))
                        .code());
    }

    private static ReadStatement.Part part(byte[] file) throws NotAStatement {
        return StatementFile.read(file).parts().get(0);
    }

    private static ReadEntry only(byte[] file) throws NotAStatement {
        List<ReadEntry> entries = part(file).entries();
        assertEquals(1, entries.size());
        return entries.get(0);
    }
}
