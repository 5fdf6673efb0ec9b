package org.lintan.market.trading;

import java.time.Instant;
import java.time.LocalDate;
import org.lintan.market.floor.Lane;
import org.lintan.market.floor.Trade;

/**
 * Event {@code trade.settled.v1}: money and units have changed hands.
 *
 * @param amountFen what the buyer paid
 * @param feeFen part of it the platform kept from the seller
 * @param businessDate legal day in Asia/Shanghai
 */
record TradeSettled(String tradeId, String ticketId, String serial, String county, String sellerParty, String buyerParty,
                    long quantityKg, long priceFenPerTonne, long amountFen, long feeFen, Lane lane, Instant settledAt,
                    LocalDate businessDate) {

    static TradeSettled of(Trade trade) {
        return new TradeSettled(trade.tradeId(), trade.ticketId(), trade.serial(), trade.county(), trade.sellerParty(), trade.buyerParty(),
            trade.quantityKg(), trade.priceFenPerTonne(), trade.amountFen(), trade.feeFen(), trade.lane(), trade.settledAt(), trade.businessDate());
    }
}
