package org.lintan.ledger.income;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;

/** What this service reads of the market's {@code trade.settled.v1}; amounts in fen, quantity in kg. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TradeSettled(
        String tradeId,
        String ticketId,
        String serial,
        String county,
        String sellerParty,
        long quantityKg,
        long priceFenPerTonne,
        long amountFen,
        long feeFen,
        String lane,
        Instant settledAt,
        LocalDate businessDate) {

    /** Names the trade among those of all counties. */
    String key() {
        return county + ' ' + tradeId;
    }

    VillageId seller() {
        return new VillageId(county, sellerParty);
    }

    /** What the seller gets: the market keeps its fee. Villages pay none by rule. */
    long netFen() {
        return Math.subtractExact(amountFen, feeFen);
    }
}
