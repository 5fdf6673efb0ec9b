package org.lintan.market.fen;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * So much of what a village is owed for a trade, and the payment that carries it.
 *
 * @param tradeNo the trade's number (成交编号); null for what a village had from before claims began
 * @param payoutId null while it waits for one
 */
record CarriedClaim(
        String claimId,
        String tradeNo,
        long amountFen,
        String payoutId,

        @Schema(enumeration = {"SENT", "PAID", "RETURNED", "MISSING", "LOST"})
        String state) {}
