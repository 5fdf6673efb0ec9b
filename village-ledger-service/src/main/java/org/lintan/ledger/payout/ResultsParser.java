package org.lintan.ledger.payout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintan.ledger.sheet.Plain;
import org.lintan.ledger.sheet.Sheet;

/** Reads the bank's answer (行号, 状态, 原因) against the lines that were sent. One wrong line refuses the file. */
final class ResultsParser {

    static final String LINE = "行号";
    static final String STATE = "状态";
    static final String REASON = "原因";
    private static final Set<String> PAID = Set.of("PAID", "已付", "成功", "已到账", "ACSC");
    private static final Set<String> RETURNED = Set.of("RETURNED", "退回", "失败", "退票", "RJCT");

    private final Map<Integer, Boolean> paidByLine;
    private final List<ResultsReading.Fault> faults = new ArrayList<>();
    private final List<ResultLine> results = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private ResultsParser(Map<Integer, Boolean> paidByLine) {
        this.paidByLine = paidByLine;
    }

    /** @param paidByLine every line number of the distribution, and whether it is paid already */
    static ResultsReading parse(Sheet sheet, Map<Integer, Boolean> paidByLine) {
        ResultsParser parser = new ResultsParser(paidByLine);
        List<Sheet.Line> lines =
                sheet.lines().stream().filter(line -> !line.blank()).toList();
        if (lines.isEmpty()) {
            parser.fault(1, LINE, ResultFault.COLUMN_MISSING, LINE);
        } else if (parser.header(lines.get(0))) {
            lines.stream().skip(1).forEach(parser::row);
        }
        return new ResultsReading(
                parser.faults.isEmpty() ? List.copyOf(parser.results) : List.of(), List.copyOf(parser.faults));
    }

    private boolean header(Sheet.Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            positions.putIfAbsent(Plain.text(line.cell(i).text()), i);
        }
        for (String column : List.of(LINE, STATE)) {
            if (!positions.containsKey(column)) {
                fault(line.number(), column, ResultFault.COLUMN_MISSING, column);
            }
        }
        return faults.isEmpty();
    }

    private void row(Sheet.Line line) {
        int row = line.number();
        String number = text(line, LINE);
        if (!number.matches("[0-9]{1,9}")) {
            fault(row, LINE, ResultFault.LINE_NUMBER_FORM, "");
            return;
        }
        int lineNo = Integer.parseInt(number);
        Boolean alreadyPaid = paidByLine.get(lineNo);
        if (alreadyPaid == null) {
            fault(row, LINE, ResultFault.LINE_UNKNOWN, number);
            return;
        }
        if (!seen.add(lineNo)) {
            fault(row, LINE, ResultFault.LINE_TWICE, number);
            return;
        }
        judge(row, lineNo, alreadyPaid, text(line, STATE).toUpperCase(Locale.ROOT), text(line, REASON));
    }

    private void judge(int row, int lineNo, boolean alreadyPaid, String state, String reason) {
        boolean paid = PAID.contains(state);
        if (!paid && !RETURNED.contains(state)) {
            fault(row, STATE, ResultFault.STATE_UNKNOWN, "");
        } else if (!paid && alreadyPaid) {
            fault(row, STATE, ResultFault.LINE_ALREADY_PAID, String.valueOf(lineNo));
        } else if (!paid && reason.isEmpty()) {
            fault(row, REASON, ResultFault.REASON_MISSING, "");
        } else {
            results.add(new ResultLine(lineNo, paid, reason.length() > 200 ? reason.substring(0, 200) : reason));
        }
    }

    private String text(Sheet.Line line, String column) {
        Integer position = positions.get(column);
        return position == null ? "" : Plain.text(line.cell(position).text());
    }

    private void fault(int row, String column, ResultFault fault, String argument) {
        faults.add(new ResultsReading.Fault(row, column, fault, argument));
    }
}
