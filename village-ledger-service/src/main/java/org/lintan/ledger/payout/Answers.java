package org.lintan.ledger.payout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintan.platform.bank.Yuan;

/**
 * Holds the bank's answer against what was sent. A row is bound to its 付款编号 and amount; a row without a number means a line that was
 * sent once. What does not fit is refused row by row, what was known has no effect, and the order of the rows does not matter.
 */
final class Answers {

    private final String distributionId;
    private final Integer round;
    private final Map<Integer, PaymentLine> lines;
    private final Map<String, BankWord> words;
    private final List<AnswerFault> faults = new ArrayList<>();

    private Answers(
            String distributionId, Integer round, Map<Integer, PaymentLine> lines, Map<String, BankWord> words) {
        this.distributionId = distributionId;
        this.round = round;
        this.lines = new TreeMap<>(lines);
        this.words = words;
    }

    /** A row that names an order of ours and says something of it. */
    private record Said(AnswerRow row, int lineNo, int attempt, BankWord word) {

        String payment() {
            return lineNo + "-" + attempt;
        }
    }

    /** One order with the bank's new word. */
    record Change(PaymentLine line, Order order) {}

    /**
     * What an answer comes to.
     *
     * @param lines every line of the distribution afterwards
     * @param known rows that said nothing new
     * @param pending rows the bank is still at; their orders stay on their way
     */
    record Entered(
            Map<Integer, PaymentLine> lines, List<Change> changes, int known, int pending, List<AnswerFault> faults) {

        /** With rows that were refused before they could say anything. */
        Entered and(List<AnswerFault> more) {
            List<AnswerFault> all = new ArrayList<>(faults);
            all.addAll(more);
            all.sort(Comparator.comparingInt(AnswerFault::row));
            return new Entered(lines, changes, known, pending, List.copyOf(all));
        }

        List<Change> to(OrderState state) {
            return changes.stream()
                    .filter(change -> change.order().state() == state)
                    .toList();
        }
    }

    /**
     * @param round the batch the answer is said to be of; null when nobody said
     * @param words what the bank's words mean on the day
     */
    static Entered enter(
            String distributionId,
            Integer round,
            Map<Integer, PaymentLine> lines,
            Map<String, BankWord> words,
            List<AnswerRow> rows) {
        return new Answers(distributionId, round, lines, words).enter(rows);
    }

    private Entered enter(List<AnswerRow> rows) {
        List<Said> said = new ArrayList<>();
        rows.forEach(row -> read(row, said));
        Map<String, List<Said>> byPayment =
                said.stream().collect(Collectors.groupingBy(Said::payment, LinkedHashMap::new, Collectors.toList()));
        List<Said> once = new ArrayList<>();
        byPayment.values().forEach(same -> once(same, once));
        once.sort(Comparator.comparing(Said::word));
        List<Change> changes = new ArrayList<>();
        int known = 0;
        int pending = 0;
        for (Said one : once) {
            PaymentLine.Verdict verdict = lines.get(one.lineNo())
                    .answer(one.attempt(), one.word(), one.row().reason());
            if (verdict instanceof PaymentLine.Verdict.Changed changed) {
                lines.put(one.lineNo(), changed.line());
                changes.add(new Change(changed.line(), changed.order()));
            } else if (verdict instanceof PaymentLine.Verdict.Refused refused) {
                fault(one.row(), "状态", refused.fault(), String.valueOf(one.lineNo()));
            } else if (open(one)) {
                pending++;
            } else {
                known++;
            }
        }
        faults.sort(Comparator.comparingInt(AnswerFault::row));
        return new Entered(Map.copyOf(lines), List.copyOf(changes), known, pending, List.copyOf(faults));
    }

    private boolean open(Said one) {
        return lines.get(one.lineNo()).order(one.attempt()).orElseThrow().state() == OrderState.SENT;
    }

    /** Twice in one file: the same word counts once, different words count for nothing. */
    private void once(List<Said> same, List<Said> once) {
        boolean agree = same.stream().map(Said::word).distinct().count() == 1;
        if (agree) {
            once.add(same.get(0));
        }
        same.stream()
                .skip(agree ? 1 : 0)
                .forEach(one -> fault(one.row(), "行号", ResultFault.LINE_TWICE, String.valueOf(one.lineNo())));
    }

    private void read(AnswerRow row, List<Said> said) {
        BankWord word = words.get(row.state().toUpperCase(Locale.ROOT));
        if (word == null) {
            fault(row, "状态", ResultFault.STATE_UNKNOWN, row.state());
            return;
        }
        if (word == BankWord.RETURNED && row.reason().isEmpty()) {
            fault(row, "原因", ResultFault.REASON_MISSING, "");
            return;
        }
        Said one = row.paymentNo().isEmpty() ? byLine(row, word) : byPayment(row, word);
        if (one != null && agrees(row, one)) {
            said.add(one);
        }
    }

    /** A spreadsheet may show 12 as 12.0. */
    private static String whole(String lineNo) {
        return lineNo.replaceFirst("\\.0+$", "");
    }

    private Said byPayment(AnswerRow row, BankWord word) {
        PaymentNo no = PaymentNo.read(row.paymentNo())
                .filter(read -> read.distributionId().equals(distributionId))
                .filter(read -> lines.containsKey(read.lineNo())
                        && lines.get(read.lineNo()).order(read.attempt()).isPresent())
                .orElse(null);
        if (no == null) {
            fault(row, "付款编号", ResultFault.PAYMENT_FOREIGN, row.paymentNo());
            return null;
        }
        if (!row.lineNo().isEmpty() && !whole(row.lineNo()).equals(String.valueOf(no.lineNo()))) {
            fault(row, "行号", ResultFault.LINE_DIFFERS, String.valueOf(no.lineNo()));
            return null;
        }
        return new Said(row, no.lineNo(), no.attempt(), word);
    }

    private Said byLine(AnswerRow row, BankWord word) {
        String number = whole(row.lineNo());
        if (!number.matches("[0-9]{1,9}")) {
            fault(row, "行号", ResultFault.LINE_NUMBER_FORM, "");
            return null;
        }
        PaymentLine line = lines.get(Integer.parseInt(number));
        if (line == null || line.orders().isEmpty()) {
            fault(row, "行号", line == null ? ResultFault.LINE_UNKNOWN : ResultFault.LINE_NOT_SENT, number);
            return null;
        }
        if (line.orders().size() > 1) {
            fault(row, "付款编号", ResultFault.PAYMENT_NO_NEEDED, number);
            return null;
        }
        return new Said(row, line.lineNo(), 1, word);
    }

    private boolean agrees(AnswerRow row, Said one) {
        PaymentLine line = lines.get(one.lineNo());
        Order order = line.order(one.attempt()).orElseThrow();
        boolean told = order.state().name().equals(one.word().name());
        if (round != null && order.round() != round && !told) {
            return fault(row, "付款编号", ResultFault.PAYMENT_OF_ANOTHER_BATCH, String.valueOf(order.round()));
        }
        if (!row.amount().isEmpty() && !same(row.amount(), line.amountFen())) {
            return fault(row, "金额(元)", ResultFault.AMOUNT_DIFFERS, Yuan.of(line.amountFen()));
        }
        if (!row.householdNo().isEmpty() && !plain(row.householdNo()).equals(plain(line.householdNo()))) {
            return fault(row, "户号", ResultFault.HOUSEHOLD_DIFFERS, line.householdNo());
        }
        return true;
    }

    /** Spreadsheets drop zeros in front. */
    private static String plain(String householdNo) {
        return householdNo.toUpperCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    }

    private static boolean same(String yuan, long fen) {
        String number = yuan.replaceAll("[,¥元 ]", "");
        return number.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")
                && new BigDecimal(number).compareTo(BigDecimal.valueOf(fen, 2)) == 0;
    }

    private boolean fault(AnswerRow row, String column, ResultFault fault, String argument) {
        faults.add(new AnswerFault(row.row(), column, fault, argument));
        return false;
    }
}
