package org.lintan.ledger.fen;

import java.time.Instant;
import java.util.List;

/**
 * A payment to a village's account as the village's book heard of it.
 *
 * @param askedFen the payment's amount, or what of it is of the claim asked about
 * @param claims of one part of the payment, as recorded
 * @param claimsNext number of the following part; null at the end
 * @param uses of the amount asked about; empty while the payment has not arrived
 */
record ArrivalFen(
        String payoutId,
        String party,
        String villageName,
        long amountFen,
        Instant sentAt,
        Instant paidAt,
        Instant returnedAt,
        long askedFen,
        List<ClaimPart> claims,
        Integer claimsNext,
        FenSteps uses) {}
