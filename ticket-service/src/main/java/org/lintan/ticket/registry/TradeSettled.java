package org.lintan.ticket.registry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;

/** What this service needs of the market's {@code trade.settled.v1}; fields the market adds later do not disturb. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TradeSettled(
        String tradeId,
        String ticketId,
        String serial,
        String county,
        String sellerParty,
        String buyerParty,
        long quantityKg,
        long priceFenPerTonne,
        long amountFen,
        String lane,
        Instant settledAt,
        LocalDate businessDate,
        String sellerName,
        String buyerName) {

    static final String TYPE = "trade.settled.v1";
}
