package org.lintan.ledger.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What two people may say of payments: pure rules on the lines as they stand. */
enum CorrectionKind {
    /** The bank never got them: they may go out again. */
    LOST {
        @Override
        Optional<PaymentLine> on(PaymentLine line, int attempt, String reason) {
            return line.lose(attempt);
        }
    },
    /** They were not paid although the bank said so: the money is owed again. */
    NOT_PAID {
        @Override
        Optional<PaymentLine> on(PaymentLine line, int attempt, String reason) {
            return line.correct(attempt, reason);
        }
    };

    abstract Optional<PaymentLine> on(PaymentLine line, int attempt, String reason);

    /**
     * What it changes among the payments of one batch.
     *
     * @param lineNos which lines; empty for all
     * @return nothing for payments about which the bank has said otherwise in the meantime
     */
    List<Answers.Change> changes(Map<Integer, PaymentLine> lines, int round, Set<Integer> lineNos, String reason) {
        List<Answers.Change> changes = new ArrayList<>();
        for (PaymentLine line : lines.values()) {
            if (lineNos.isEmpty() || lineNos.contains(line.lineNo())) {
                line.orders().stream()
                        .filter(order -> order.round() == round)
                        .forEach(order -> on(line, order.attempt(), reason)
                                .ifPresent(after -> changes.add(new Answers.Change(
                                        after, after.order(order.attempt()).orElseThrow()))));
            }
        }
        return changes;
    }
}
