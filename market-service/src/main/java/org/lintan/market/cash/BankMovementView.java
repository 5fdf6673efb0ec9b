package org.lintan.market.cash;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One movement over the bank.
 *
 * @param objectId the deposit or the payment order
 * @param amountFen positive came in, negative went out
 * @param bankReference the bank's number of it; null for what came back, and for payments of the time before numbers were kept
 */
record BankMovementView(
        String objectId,
        BankMoveKind kind,
        LocalDate businessDate,
        Instant movedAt,
        String party,
        String partyName,
        String bankReference,
        long amountFen) {}
