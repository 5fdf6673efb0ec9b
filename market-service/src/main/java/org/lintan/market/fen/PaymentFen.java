package org.lintan.market.fen;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payment order, what it carries, and where that came from.
 *
 * @param claims a village's, as recorded; a payment that came back carries none any more
 * @param claimsNext pass it for the following claims; null at the end
 * @param sources what of a party that is no village it is; null for a village
 * @param uses what became of it after it came back; null unless it did, and for a village
 */
record PaymentFen(
        String payoutId,
        String party,
        String partyName,
        long amountFen,

        @Schema(enumeration = {"SENT", "PAID", "RETURNED", "MISSING", "LOST"})
        String state,

        Instant sentAt,
        Instant decidedAt,
        String bankReference,
        List<CarriedClaim> claims,
        String claimsNext,
        FenSteps sources,
        FenSteps uses) {}
