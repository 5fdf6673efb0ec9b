package org.lintan.market.statement;

import java.time.LocalDate;

/**
 * One entry of a statement as the file says it.
 *
 * @param where for people: {@code 第5行}
 * @param reference the bank's own number of the entry, by which it is known again in another statement
 * @param amountFen positive; hundredths of whatever the currency is
 * @param payerLastFour the end of the payer's account; the whole number is not kept
 * @param text purpose and remarks, joined
 * @param obstacle null for an ordinary payment
 */
record ReadEntry(
        String where,
        String reference,
        Direction direction,
        long amountFen,
        String currency,
        LocalDate bookedOn,
        String payer,
        String payerLastFour,
        String text,
        Obstacle obstacle) {}
