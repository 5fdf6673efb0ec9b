package org.lintan.market.trading;

import java.time.Instant;
import java.util.List;

/**
 * What the market of a ticket looks like now. Prices in fen per tonne; the market lane only.
 *
 * @param lastClose close of the last day that traded before today; the reference price if there was none
 * @param depth open listings by price, best five, cheapest first
 * @param lastTrades newest first, without the parties
 */
record QuoteView(String ticketId, String serial, String mode, long lastClose, long bandLow, long bandHigh, List<Level> depth, List<Print> lastTrades) {

    record Level(long priceFenPerTonne, long quantityKg, long listings) {
    }

    record Print(long priceFenPerTonne, long quantityKg, Instant settledAt) {
    }
}
