package org.lintan.market.desk.trade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.desk.floor.Lane;
import org.lintan.market.desk.floor.Trade;
import org.lintan.platform.events.Later;

/**
 * Event {@code trade.settled.v1}: money and units have changed hands.
 *
 * @param amountFen what the buyer paid
 * @param feeFen part of it the platform kept from the seller
 * @param businessDate legal day in Asia/Shanghai
 * @param sellerName what the seller is registered as at this moment
 * @param buyerName the same of the buyer
 * @param instrumentId of a ticket: its ticketId
 */
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
        long feeFen,
        Lane lane,
        Instant settledAt,
        LocalDate businessDate,
        @Later String sellerName,
        @Later String buyerName,
        @Later String instrumentId,
        @Later InstrumentKind instrumentKind) {

    static TradeSettled of(Trade trade, Map<String, String> names) {
        return new TradeSettled(
                trade.tradeId(),
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
                trade.businessDate(),
                names.get(trade.sellerParty()),
                names.get(trade.buyerParty()),
                trade.instrumentId(),
                InstrumentKind.TICKET);
    }
}
