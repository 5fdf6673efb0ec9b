package org.lintan.ledger.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One household's line and every payment order made for it, the oldest first. At most one of the orders is on its way or paid: that is what
 * keeps a line from being paid twice. Immutable.
 */
record PaymentLine(
        int lineNo, String householdNo, String householdParty, int members, long amountFen, List<Order> orders) {

    PaymentLine {
        orders = List.copyOf(orders);
    }

    /** What a word of the bank does to the line. */
    sealed interface Verdict {

        /** It is new. */
        record Changed(PaymentLine line, Order order) implements Verdict {}

        /** It was known, or says nothing yet: no effect. */
        record Known() implements Verdict {}

        /** It cannot be. */
        record Refused(ResultFault fault) implements Verdict {}
    }

    LineState state() {
        // nothing is owed of a line of nothing
        if (amountFen == 0 || orders.stream().anyMatch(order -> order.state() == OrderState.PAID)) {
            return LineState.PAID;
        }
        return orders.stream()
                .filter(order -> order.state() == OrderState.SENT)
                .findFirst()
                .or(this::last)
                .map(order -> LineState.valueOf(order.state().name()))
                .orElse(LineState.PAYABLE);
    }

    /** Nothing of it is on its way or paid. */
    boolean mayBeSent() {
        return state() != LineState.PAID
                && orders.stream().noneMatch(order -> order.state().live());
    }

    /** The line sent once more. Throws when it must not be: that would be paying twice. */
    PaymentLine send(int round) {
        if (!mayBeSent()) {
            throw new IllegalStateException("line " + lineNo + " is on its way or paid");
        }
        List<Order> more = new ArrayList<>(orders);
        more.add(Order.sent(orders.size() + 1, round));
        return with(more);
    }

    Optional<Order> last() {
        return orders.isEmpty() ? Optional.empty() : Optional.of(orders.get(orders.size() - 1));
    }

    Optional<Order> order(int attempt) {
        return attempt >= 1 && attempt <= orders.size() ? Optional.of(orders.get(attempt - 1)) : Optional.empty();
    }

    boolean everReturned() {
        return orders.stream().anyMatch(order -> order.state() == OrderState.RETURNED);
    }

    /** The bank's word on one attempt. */
    Verdict answer(int attempt, BankWord word, String reason) {
        Order order = order(attempt).orElseThrow();
        if (word == BankWord.PENDING || order.state().name().equals(word.name())) {
            return new Verdict.Known();
        }
        return word == BankWord.PAID ? paid(order) : returned(order, reason);
    }

    /** Two people say the bank never got it. Empty when the bank has spoken in the meantime. */
    Optional<PaymentLine> lose(int attempt) {
        return order(attempt)
                .filter(order -> order.state() == OrderState.SENT)
                .map(order -> replace(order.with(OrderState.LOST, null)));
    }

    /** Two people say that it was not paid although the bank said so. Empty when it does not stand as paid. */
    Optional<PaymentLine> correct(int attempt, String reason) {
        return order(attempt)
                .filter(order -> order.state() == OrderState.PAID)
                .map(order -> replace(new Order(attempt, order.round(), OrderState.RETURNED, reason, true)));
    }

    private Verdict paid(Order order) {
        if (order.corrected()) {
            return new Verdict.Refused(ResultFault.LINE_CORRECTED);
        }
        // the bank paid what it had returned, or what it was said never to have got: true only while nothing else is
        // out or paid
        boolean another = orders.stream()
                .anyMatch(other ->
                        other.attempt() != order.attempt() && other.state().live());
        return another
                ? new Verdict.Refused(ResultFault.PAID_BUT_SENT_AGAIN)
                : changed(order.with(OrderState.PAID, null));
    }

    private Verdict returned(Order order, String reason) {
        return order.state() == OrderState.PAID
                ? new Verdict.Refused(ResultFault.LINE_ALREADY_PAID)
                : changed(order.with(OrderState.RETURNED, reason));
    }

    private Verdict changed(Order order) {
        return new Verdict.Changed(replace(order), order);
    }

    private PaymentLine replace(Order order) {
        List<Order> now = new ArrayList<>(orders);
        now.set(order.attempt() - 1, order);
        return with(now);
    }

    private PaymentLine with(List<Order> now) {
        return new PaymentLine(lineNo, householdNo, householdParty, members, amountFen, now);
    }
}
