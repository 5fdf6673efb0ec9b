package org.lintan.market.statement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class Camt053Test {

    private static final Files.Paid ONE = new Files.Paid("A1", "1234.56", "LT 350428 000007 34");

    @Test
    void aCreditIsReadWithTheBanksNumberItsPayerAndItsText() throws NotAStatement {
        ReadStatement read = StatementFile.read(Files.camt(List.of(ONE)));
        ReadStatement.Part part = read.parts().get(0);
        assertEquals(Files.ACCOUNT, part.account());
        assertEquals(Optional.of(new Balances(0, 123_456, 0)), Balances.of(part.balances()));
        assertEquals(
                List.of(new ReadEntry(
                        "第1笔",
                        "A1",
                        Direction.CREDIT,
                        123_456,
                        "CNY",
                        LocalDate.of(2026, 1, 5),
                        "示例绿色制造有限公司",
                        "0018",
                        "LT 350428 000007 34",
                        null)),
                part.entries());
    }

    @Test
    void aClosingBalanceThatDoesNotFollowIsADifference() throws NotAStatement {
        ReadStatement read = StatementFile.read(Files.camt(Files.ACCOUNT, "100.00", "1334.57", List.of(ONE)));
        assertEquals(
                1, Balances.of(read.parts().get(0).balances()).orElseThrow().differenceFen());
    }

    @Test
    void whatTheBankHasNotBookedIsLeftOutAndToldAndReversalsAndBatchesAreMarked() throws NotAStatement {
        String entries = Files.entry(ONE, "CRDT", "PDNG", "CNY", "")
                + Files.entry(new Files.Paid("A2", "5", ""), "CRDT", "BOOK", "USD", "<RvslInd>true</RvslInd>")
                + Files.entry(new Files.Paid("A3", "5", ""), "DBIT", "BOOK", "CNY", "")
                + Files.entry(new Files.Paid("A4", "5", ""), "CRDT", "BOOK", "CNY", "")
                        .replace("</TxDtls>", "</TxDtls><TxDtls><RmtInf><Ustrd>second</Ustrd></RmtInf></TxDtls>");
        ReadStatement read = StatementFile.read(with(entries));
        assertEquals(1, read.pending());
        List<ReadEntry> all = read.parts().get(0).entries();
        assertEquals(
                List.of("A2", "A3", "A4"),
                all.stream().map(ReadEntry::reference).toList());
        assertEquals(Obstacle.REVERSAL, all.get(0).obstacle());
        assertEquals("USD", all.get(0).currency());
        assertEquals(Direction.DEBIT, all.get(1).direction());
        assertEquals(Obstacle.SEVERAL_PAYMENTS, all.get(2).obstacle());
    }

    @ParameterizedTest
    @CsvSource({
        "1234.56</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>, 1234.567</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>, AMOUNT_DECIMALS",
        "1234.56</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>, 12a</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>, AMOUNT_FORM",
        "CRDT</CdtDbtInd><Sts>, '?</CdtDbtInd><Sts>', DIRECTION_UNKNOWN",
        "<AcctSvcrRef>A1</AcctSvcrRef>, '', REFERENCE_MISSING",
        "<BookgDt><Dt>2026-01-05, <BookgDt><Dt>5.1.2026, DATE_FORM",
    })
    void whatCannotBeReadIsNamed(String right, String wrong, RowFault fault) {
        String file = new String(Files.camt(List.of(ONE)), StandardCharsets.UTF_8);
        assertTrue(file.contains(right), right);
        NotAStatement why = refused(StatementCode.STATEMENT_HAS_FAULTS, file.replace(right, wrong));
        assertEquals(fault, why.faults().get(0).fault());
    }

    @Test
    void nothingIsFetchedAndNoEntityIsUnfolded() {
        String file = new String(Files.camt(List.of(ONE)), StandardCharsets.UTF_8);
        String declared =
                file.replace("<Document", "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<Document");
        refused(StatementCode.STATEMENT_UNREADABLE, declared);
        refused(StatementCode.STATEMENT_UNREADABLE, declared.replace("LT 350428", "&x;"));
        refused(StatementCode.STATEMENT_UNREADABLE, file.replace("LT 350428", "&x;"));
        String laughs = file.replace(
                "<Document",
                "<!DOCTYPE Document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n<Document");
        refused(StatementCode.STATEMENT_UNREADABLE, laughs.replace("LT 350428", "&b;"));
    }

    @Test
    void anotherMessageOrABrokenOneIsRefused() {
        String file = new String(Files.camt(List.of(ONE)), StandardCharsets.UTF_8);
        refused(StatementCode.STATEMENT_UNREADABLE, file.replace("BkToCstmrStmt", "BkToCstmrAcctRpt"));
        refused(StatementCode.STATEMENT_UNREADABLE, "<html><body>登录超时</body></html>");
        refused(StatementCode.STATEMENT_UNREADABLE, "<Document>".repeat(60));
        refused(StatementCode.STATEMENT_INCOMPLETE, file.substring(0, file.length() / 2));
        refused(StatementCode.STATEMENT_TOO_LARGE, file.replace("LT 350428", "x".repeat(5_000)));
    }

    @Test
    void moreEntriesThanAMonthHasAreTooMany() {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i <= Entries.MOST; i++) {
            entries.append(Files.entry(new Files.Paid("A" + i, "1", "")));
        }
        refused(StatementCode.STATEMENT_TOO_LARGE, new String(with(entries.toString()), StandardCharsets.UTF_8));
    }

    private static byte[] with(String entries) {
        return new String(Files.camt(List.of()), StandardCharsets.UTF_8)
                .replace("</Stmt>", entries + "</Stmt>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static NotAStatement refused(StatementCode code, String file) {
        NotAStatement why =
                assertThrows(NotAStatement.class, () -> StatementFile.read(file.getBytes(StandardCharsets.UTF_8)));
        assertEquals(code, why.code());
        return why;
    }
}
