package org.lintan.market.desk.trade;

import java.time.Instant;
import java.time.LocalDate;
import org.lintan.market.desk.floor.Lane;
import org.lintan.market.desk.floor.Trade;

/** A trade as its two parties see it: the event's fields, the voucher number and the listing. */
record TradeView(
        String tradeId,
        String tradeNo,
        String listingId,
        String instrumentId,
        String ticketId,
        String serial,
        String county,
        String sellerParty,
        String buyerParty,
        long quantityKg,
        long priceFenPerTonne,
        long amountFen,
        long feeFen,
        Lane lane,
        Instant settledAt,
        LocalDate businessDate) {

    static TradeView of(Trade trade) {
        return new TradeView(
                trade.tradeId(),
                trade.tradeNo(),
                "LISTING".equals(trade.form()) ? trade.offerId() : null,
                trade.instrumentId(),
                trade.instrumentId(),
                trade.serial(),
                trade.county(),
                trade.sellerParty(),
                trade.buyerParty(),
                trade.quantityKg(),
                trade.priceFenPerTonne(),
                trade.amountFen(),
                trade.feeFen(),
                trade.lane(),
                trade.settledAt(),
                trade.businessDate());
    }
}
