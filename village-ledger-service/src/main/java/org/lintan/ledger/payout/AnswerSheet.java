package org.lintan.ledger.payout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintan.kernel.hash.Sha256;
import org.lintan.ledger.sheet.Plain;
import org.lintan.ledger.sheet.Sheet;
import org.lintan.ledger.sheet.SheetReading;
import org.lintan.platform.http.Refusal;

/**
 * The bank's answer as rows. Needed are a column that names the line (行号 or 付款编号) and the state; 金额, 户号 and 原因 are read when they
 * are there. The payout file itself with two columns added is an answer.
 *
 * @param sha256 of the file's bytes
 */
record AnswerSheet(String sha256, List<AnswerRow> rows) {

    private static final List<String> LINE = List.of("行号", "序号");
    private static final List<String> PAYMENT = List.of("付款编号", "ENDTOENDID", "端到端标识");
    private static final List<String> HOUSEHOLD = List.of("户号");
    private static final List<String> AMOUNT = List.of("金额(元)", "金额", "交易金额", "付款金额");
    private static final List<String> STATE = List.of("状态", "交易状态", "处理状态", "处理结果", "付款状态");
    private static final List<String> REASON = List.of("原因", "失败原因", "退回原因", "退汇原因", "错误信息");

    /** Refuses a file that is no table, has no row, or lacks a column it needs. Takes time for a large file: not on the event loop. */
    static AnswerSheet read(byte[] file) {
        SheetReading reading = SheetReading.of(file);
        if (reading instanceof SheetReading.Unreadable unreadable) {
            throw Refusal.of(unreadable.code()).rollback();
        }
        List<Sheet.Line> lines =
                ((Sheet) reading).lines().stream().filter(line -> !line.blank()).toList();
        Map<String, Integer> header = lines.isEmpty() ? Map.of() : header(lines.get(0));
        int state = column(header, STATE);
        int line = column(header, LINE);
        int payment = column(header, PAYMENT);
        if (state < 0 || line < 0 && payment < 0) {
            throw Refusal.of(PayoutCode.RESULTS_COLUMN_MISSING, state < 0 ? "状态" : "行号")
                    .rollback();
        }
        int household = column(header, HOUSEHOLD);
        int amount = column(header, AMOUNT);
        int reason = column(header, REASON);
        List<AnswerRow> rows = new ArrayList<>();
        for (Sheet.Line row : lines.subList(1, lines.size())) {
            rows.add(new AnswerRow(
                    row.number(),
                    text(row, line),
                    text(row, payment),
                    text(row, household),
                    text(row, amount),
                    text(row, state),
                    text(row, reason)));
        }
        if (rows.isEmpty()) {
            throw Refusal.of(PayoutCode.RESULTS_EMPTY).rollback();
        }
        return new AnswerSheet(Sha256.hexOf(file), List.copyOf(rows));
    }

    private static Map<String, Integer> header(Sheet.Line line) {
        Map<String, Integer> header = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            header.putIfAbsent(name(line.cell(i).text()), i);
        }
        return header;
    }

    private static String name(String typed) {
        return Plain.text(typed).replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static int column(Map<String, Integer> header, List<String> names) {
        return names.stream()
                .map(AnswerSheet::name)
                .filter(header::containsKey)
                .findFirst()
                .map(header::get)
                .orElse(-1);
    }

    private static String text(Sheet.Line row, int column) {
        return column < 0 ? "" : Plain.text(row.cell(column).text());
    }
}
