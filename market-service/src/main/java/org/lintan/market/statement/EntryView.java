package org.lintan.market.statement;

import java.time.LocalDate;

/**
 * An entry of the bank as those see it who handle the county's money.
 *
 * @param match whether it can be confirmed, or why not; null once it is decided
 * @param party whose it is; null while nobody knows
 * @param assignable whether somebody may say whose it is
 * @param yours whether the caller may confirm it: another uploaded or assigned it
 */
record EntryView(
        String entryId,
        int position,
        String bankReference,
        Direction direction,
        long amountFen,
        String currency,
        LocalDate bookedOn,
        String payer,
        String payerLastFour,
        String remark,
        EntryState state,
        Match match,
        String party,
        String partyName,
        boolean assignable,
        boolean yours,
        String assignedByName,
        String assignedWhy,
        String decidedByName,
        String asideWhy) {}
