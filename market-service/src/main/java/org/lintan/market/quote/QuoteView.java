package org.lintan.market.quote;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.market.order.Mode;

/**
 * What the market of an instrument looks like now. Prices in fen per tonne; the market lane only.
 *
 * @param lastClose close of the last day that traded before today; the reference price if there was none
 * @param closeIsReference whether {@code lastClose} is that reference price and nothing anybody paid
 * @param mode {@code LISTING} or {@code CONTINUOUS}
 * @param lotKg step of orders' quantities
 * @param depth open listings by price, best five, cheapest first
 * @param bids open buy orders that can trade now, by price, best five, dearest first; empty unless the mode is continuous
 * @param asks open sell orders that can trade now, by price, best five, cheapest first
 * @param lastTrades newest first, without the parties
 */
record QuoteView(
        String instrumentId,
        String ticketId,
        String serial,
        @Schema(implementation = Mode.class) String mode,
        long lastClose,
        boolean closeIsReference,
        long bandLow,
        long bandHigh,
        long lotKg,
        List<Level> depth,
        List<Rung> bids,
        List<Rung> asks,
        List<Print> lastTrades) {

    record Level(long priceFenPerTonne, long quantityKg, long listings) {}

    record Rung(long priceFenPerTonne, long quantityKg, long orders) {}

    record Print(long priceFenPerTonne, long quantityKg, Instant settledAt) {}
}
