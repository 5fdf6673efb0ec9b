package org.lintan.ledger.payout;

/**
 * One time a line was sent to the bank.
 *
 * @param attempt 1 for the first time; part of the 付款编号
 * @param round the batch it went out in
 * @param reason why the bank returned it, or two people corrected it; null otherwise
 * @param corrected two people took a wrong PAID back; nothing the bank repeats makes it paid again
 */
record Order(int attempt, int round, OrderState state, String reason, boolean corrected) {

    static Order sent(int attempt, int round) {
        return new Order(attempt, round, OrderState.SENT, null, false);
    }

    Order with(OrderState next, String why) {
        return new Order(attempt, round, next, why, corrected);
    }
}
