package org.lintan.ledger.payout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.sheet.RawBook;
import org.lintan.platform.http.Rollback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AnswersTest {

    private static final String ID = "01JD0000000000000000000001";
    private static final String OTHER = "01JD0000000000000000000002";
    private static final Map<String, BankWord> WORDS = Map.of(
            "PAID", BankWord.PAID,
            "已付", BankWord.PAID,
            "交易成功", BankWord.PAID,
            "付款成功", BankWord.PAID,
            "退回", BankWord.RETURNED,
            "交易失败", BankWord.RETURNED,
            "处理中", BankWord.PENDING);

    private Map<Integer, PaymentLine> lines = new TreeMap<>();

    AnswersTest() {
        for (int no = 1; no <= 4; no++) {
            PaymentLine line = new PaymentLine(no, "H000" + no, "party-" + no, 1, 15_000, List.of());
            lines.put(no, no == 4 ? line : line.send(1));
        }
    }

    private Answers.Entered enter(String csv) {
        return enter(csv, null);
    }

    private Answers.Entered enter(String csv, Integer round) {
        AnswerSheet sheet = AnswerSheet.read(csv.getBytes(StandardCharsets.UTF_8));
        Answers.Entered entered =
                Answers.enter(ID, round, lines, WORDS, sheet.rows()).and(sheet.faults());
        lines = new TreeMap<>(entered.lines());
        return entered;
    }

    private static List<String> faults(Answers.Entered entered) {
        return entered.faults().stream()
                .map(fault -> fault.field() + " " + fault.fault())
                .toList();
    }

    private List<LineState> states() {
        return lines.values().stream().map(PaymentLine::state).toList();
    }

    @Test
    void knowsTheWordsOfTheCommonBanks() {
        enter("行号,状态,原因\n1,交易成功,\n2,交易失败,户名不符\n3,付款成功,\n");
        assertEquals(List.of(LineState.PAID, LineState.RETURNED, LineState.PAID, LineState.PAYABLE), states());
    }

    @Test
    void leavesALineTheBankIsStillAtOpenAndEntersTheRest() {
        Answers.Entered entered = enter("行号,状态,原因\n1,已付,\n2,处理中,\n3,退回,户名不符\n");
        assertEquals(1, entered.pending());
        assertEquals(List.of(), entered.faults());
        assertEquals(List.of(LineState.PAID, LineState.SENT, LineState.RETURNED, LineState.PAYABLE), states());
    }

    @Test
    void refusesTheRowWhoseAmountTheBankChangedAndEntersTheOthers() {
        Answers.Entered entered = enter("\uFEFF行号,金额(元),状态,原因\r\n1,105.00,已付,\r\n2,\"150.00\",已付,\r\n3,150,已付,\r\n");
        assertEquals(List.of("2.金额(元) AMOUNT_DIFFERS"), faults(entered));
        assertEquals(List.of(LineState.SENT, LineState.PAID, LineState.PAID, LineState.PAYABLE), states());
    }

    @Test
    void refusesTheAnswerOfAnotherDistributionRowByRow() {
        assertEquals(
                List.of("2.付款编号 PAYMENT_FOREIGN", "3.户号 HOUSEHOLD_DIFFERS"),
                faults(enter("行号,户号,金额(元),付款编号,状态\n3,h9999,150.00," + OTHER + "-3-1,已付\n2,h9999,150.00,,已付\n")));
        assertEquals(List.of(LineState.SENT, LineState.SENT, LineState.SENT, LineState.PAYABLE), states());
    }

    @Test
    void aStaleAnswerOfAnEarlierRoundChangesNothing() {
        String first = "行号,状态,原因\n1,已付,\n2,退回,账号不存在\n";
        enter(first);
        lines.put(2, lines.get(2).send(2));

        Answers.Entered again = enter(first);
        assertEquals(1, again.known());
        assertEquals(List.of("3.付款编号 PAYMENT_NO_NEEDED"), faults(again));
        assertEquals(LineState.SENT, lines.get(2).state());
        // with its number it says what is known
        assertEquals(1, enter("付款编号,状态,原因\n" + ID + "-2-1,退回,账号不存在\n").known());
        assertEquals(LineState.SENT, lines.get(2).state());
    }

    @Test
    void takesACumulativeFileAndCountsWhatItRepeats() {
        enter("付款编号,状态,原因\n" + ID + "-1-1,已付,\n" + ID + "-2-1,退回,户名不符\n");
        lines.put(2, lines.get(2).send(2));
        Answers.Entered entered = enter(
                "付款编号,状态,原因\n" + ID + "-1-1,已付,\n" + ID + "-2-1,退回,户名不符\n" + ID + "-2-2,已付,\n" + ID + "-3-1,已付,\n");
        assertEquals(2, entered.known());
        assertEquals(2, entered.changes().size());
        assertEquals(List.of(LineState.PAID, LineState.PAID, LineState.PAID, LineState.PAYABLE), states());
    }

    @Test
    void doesNotTakeBackWhatWasPaidNorPayWhatTwoPeopleCorrected() {
        enter("行号,状态\n1,已付\n");
        assertEquals(List.of("2.状态 LINE_ALREADY_PAID"), faults(enter("行号,状态,原因\n1,退回,晚了\n")));
        CorrectionKind.NOT_PAID
                .changes(lines, 1, java.util.Set.of(1), "银行第二天退汇")
                .forEach(change -> lines.put(change.line().lineNo(), change.line()));
        assertEquals(LineState.RETURNED, lines.get(1).state());
        assertEquals(List.of("2.状态 LINE_CORRECTED"), faults(enter("行号,状态\n1,已付\n")));
    }

    @Test
    void takesALatePaidOfWhatWasSaidToBeLostOnlyWhileNothingElseIsOut() {
        CorrectionKind.LOST
                .changes(lines, 1, java.util.Set.of(1, 2), "银行没收到")
                .forEach(change -> lines.put(change.line().lineNo(), change.line()));
        enter("付款编号,状态\n" + ID + "-1-1,已付\n");
        assertEquals(LineState.PAID, lines.get(1).state());

        lines.put(2, lines.get(2).send(2));
        assertEquals(List.of("2.状态 PAID_BUT_SENT_AGAIN"), faults(enter("付款编号,状态\n" + ID + "-2-1,已付\n")));
        enter("付款编号,状态,原因\n" + ID + "-2-2,退回,重复\n" + ID + "-2-1,已付,\n");
        assertEquals(LineState.PAID, lines.get(2).state());
    }

    @Test
    void refusesRowsThatCannotBeOneByOne() {
        assertEquals(
                List.of(
                        "2.行号 LINE_UNKNOWN",
                        "3.原因 REASON_MISSING",
                        "4.行号 LINE_NUMBER_FORM",
                        "5.状态 STATE_UNKNOWN",
                        "6.行号 LINE_NOT_SENT",
                        "8.行号 LINE_TWICE"),
                faults(enter("行号,状态,原因\n9,已付,\n2,退回,\nx,已付,\n3,也许,\n4,已付,\n1.0,已付,\n１,已付,\n")));
        assertEquals(LineState.PAID, lines.get(1).state());
        assertEquals(List.of("2.行号 LINE_TWICE", "3.行号 LINE_TWICE"), faults(enter("行号,状态,原因\n2,已付,\n2,退回,户名不符\n")));
        assertEquals(LineState.SENT, lines.get(2).state());
        assertEquals(List.of("2.行号 LINE_DIFFERS"), faults(enter("行号,付款编号,状态\n3," + ID + "-2-1,已付\n")));
    }

    @Test
    void refusesARowOfAnotherBatchUnlessItSaysWhatIsKnown() {
        assertEquals(List.of("2.付款编号 PAYMENT_OF_ANOTHER_BATCH"), faults(enter("行号,状态\n1,已付\n", 2)));
        enter("行号,状态\n1,已付\n", 1);
        assertEquals(1, enter("行号,状态\n1,已付\n", 2).known());
    }

    @Test
    void readsTheBanksOwnCharactersAndSaysWhichColumnIsMissing() {
        AnswerSheet gbk = AnswerSheet.read("行号,交易状态\n1,交易成功\n".getBytes(Charset.forName("GBK")));
        assertEquals(List.of(new AnswerRow(2, "1", "", "", "", "交易成功", "")), gbk.rows());
        for (String csv : List.of("行号,原因\n1,\n", "状态\n已付\n", "行号,状态\n")) {
            Rollback refused =
                    assertThrows(Rollback.class, () -> AnswerSheet.read(csv.getBytes(StandardCharsets.UTF_8)), csv);
            assertEquals(
                    csv.startsWith("行号,状态") ? PayoutCode.RESULTS_EMPTY : PayoutCode.RESULTS_COLUMN_MISSING,
                    refused.refusal().code());
        }
    }

    @Test
    void findsTheHeaderBelowATitleAndPassesOverSumsSignaturesAndRepeatedHeaders() {
        Answers.Entered entered = enter("将乐农商银行批量代付回单,,,\n批次号:7,,金额单位:元,\n"
                + "序号,金额,交易状态,失败原因\n1,150.00,交易成功,\n小计,150.00,,\n序号,金额,交易状态,失败原因\n2,150.00,交易失败,户名不符\n"
                + "合计:,300.00,,\n经办人:测试甲,,复核:测试乙,\n");
        assertEquals(List.of(), entered.faults());
        assertEquals(List.of(LineState.PAID, LineState.RETURNED, LineState.SENT, LineState.PAYABLE), states());
    }

    @Test
    void readsACellAsItsWriterMeantIt() {
        Answers.Entered entered = enter("行号,户号,金额(元),付款编号,状态,原因\n"
                + "\"=\"\"1\"\"\",'H0001,\"=\"\"150.00\"\"\",\"=\"\"" + ID + "-1-1\"\"\",'已付,\n"
                + "２,Ｈ０００２,￥１５０．００,'" + ID + "-2-1,\"=\"\"退回\"\"\",'户名不符\n");
        assertEquals(List.of(), entered.faults());
        assertEquals(List.of(LineState.PAID, LineState.RETURNED, LineState.SENT, LineState.PAYABLE), states());
        assertEquals("户名不符", lines.get(2).last().orElseThrow().reason());
    }

    @Test
    void refusesARowWithACellThatSaysNothingInsteadOfTakingItAsNotThere() {
        String row = cells(2, "1", "150.00", "已付");
        AnswerSheet sheet = AnswerSheet.read(new RawBook()
                .with("", "m/d", "&quot;第&quot;000")
                .sheet("<sheetData>" + cells(1, "行号", "金额", "状态")
                        + row.replaceFirst("<c r='B2'.*?</c>", "<c r='B2'><f>1+1</f></c>")
                        + cells(3, "2", "#N/A", "已付").replace("t='inlineStr'><is><t>#N/A</t></is>", "t='e'><v>#N/A</v>")
                        + "<row r='4'><c r='A4' s='2'><v>3</v></c><c r='B4'><v>150</v></c>"
                        + "<c r='C4' t='inlineStr'><is><t>已付</t></is></c></row>"
                        + "<row r='5'><c r='A5' s='1'><v>46024</v></c><c r='C5' t='inlineStr'><is><t>已付</t></is></c></row>"
                        + "</sheetData>")
                .bytes());
        Answers.Entered entered =
                Answers.enter(ID, null, lines, WORDS, sheet.rows()).and(sheet.faults());
        assertEquals(
                List.of("2.金额(元) CELL_UNREADABLE", "3.金额(元) CELL_UNREADABLE", "5.行号 CELL_UNREADABLE"), faults(entered));
        assertEquals(List.of(new AnswerRow(4, "3", "", "", "150", "已付", "")), sheet.rows());
        assertEquals(1, entered.to(OrderState.PAID).size());
    }

    @Test
    void asksAboutRowsAndSheetsNobodyMayHaveSeen() {
        String header = cells(1, "行号", "金额", "状态");
        AnswerSheet sheet = AnswerSheet.read(new RawBook()
                .sheet("说明", "visible", "<sheetData>" + cells(1, "请先看") + "</sheetData>")
                .sheet(
                        "成功",
                        "visible",
                        "<sheetData>" + header + cells(2, "1", "150", "已付")
                                + cells(3, "2", "150", "已付").replace("<row ", "<row hidden='1' ") + "</sheetData>")
                .sheet("失败", "visible", "<sheetData>" + header + cells(2, "3", "150", "退回") + "</sheetData>")
                .sheet("旧", "hidden", "<sheetData>" + header + cells(2, "3", "150", "退回") + "</sheetData>")
                .bytes());
        assertEquals(2, sheet.rows().size());
        assertEquals(
                List.of(
                        "有 1 行是隐藏或筛选掉的(第 3 行),也读进来了。这些行要登记吗?不要就请删掉这些行再上传。",
                        "工作表“旧”是隐藏的,没有读;读的是“成功”。对吗?",
                        "工作表“失败”也像银行回单,没有读;这次只登记“成功”。其余的请另存成一个文件再登记。"),
                sheet.questions().stream().map(AnswerQuestion::zh).toList());
    }

    @Test
    void keepsAsMuchOfALongReasonAsThereIsRoomForAndCutsBetweenSigns() {
        enter("行号,状态,原因\n1,退回," + "𠮷".repeat(300) + "\n");
        assertEquals("𠮷".repeat(200), lines.get(1).last().orElseThrow().reason());
    }

    private static String cells(int row, String... texts) {
        StringBuilder xml = new StringBuilder("<row r='" + row + "'>");
        for (int i = 0; i < texts.length; i++) {
            xml.append("<c r='" + (char) ('A' + i) + row + "' t='inlineStr'><is><t>" + texts[i] + "</t></is></c>");
        }
        return xml.append("</row>").toString();
    }
}
