package org.lintan.market.statement;

import java.util.List;
import java.util.Optional;

/**
 * Opening balance, entries and closing balance of a statement, held against each other.
 *
 * @param differenceFen closing less opening less entries: not zero where an entry is missing or was changed
 */
record Balances(long openingFen, long closingFen, long differenceFen) {

    /** A stretch between two balances the bank states, with the sum of the entries between them (credits less debits). */
    record Span(long beforeFen, long afterFen, long sumFen) {}

    /** Statements run forward or backward in time; the direction in which more adds up is taken. Empty without any balance. */
    static Optional<Balances> of(List<Span> spans) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        Span first = spans.get(0);
        Span last = spans.get(spans.size() - 1);
        long sum = spans.stream().mapToLong(Span::sumFen).sum();
        Balances forward = between(first.beforeFen(), last.afterFen(), sum);
        Balances backward = between(last.beforeFen(), first.afterFen(), sum);
        return Optional.of(Math.abs(forward.differenceFen) <= Math.abs(backward.differenceFen) ? forward : backward);
    }

    private static Balances between(long openingFen, long closingFen, long sumFen) {
        return new Balances(openingFen, closingFen, closingFen - openingFen - sumFen);
    }
}
