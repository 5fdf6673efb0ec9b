package org.lintan.market.fen;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * So much of what a village is owed for a trade, and the payment that carries it.
 *
 * @param payoutId null while it waits for one
 */
record CarriedClaim(
        String claimId,
        long amountFen,
        String payoutId,

        @Schema(enumeration = {"SENT", "PAID", "RETURNED", "MISSING", "LOST"})
        String state) {}
