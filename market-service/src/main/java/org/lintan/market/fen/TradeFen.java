package org.lintan.market.fen;

import java.time.Instant;
import java.util.List;

/**
 * A trade, what paid it, and who has the money. Amount = fee + net.
 *
 * @param sources what of the buyer paid it
 * @param claims a village's: as recorded, they sum to the net; empty for other sellers
 * @param uses what a seller who is no village did with the net; null for a village, whose money is followed by its claims
 */
record TradeFen(
        String tradeId,
        String tradeNo,
        String instrumentId,
        String serial,
        String buyerParty,
        String buyerName,
        String sellerParty,
        String sellerName,
        long quantityKg,
        long amountFen,
        long feeFen,
        long netFen,
        Instant settledAt,
        FenSteps sources,
        List<CarriedClaim> claims,
        FenSteps uses) {}
