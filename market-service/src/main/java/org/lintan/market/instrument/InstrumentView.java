package org.lintan.market.instrument;

/**
 * A ticket on the market. Prices in fen per tonne, null where there is none.
 *
 * @param mode {@code LISTING} or {@code CONTINUOUS}
 * @param pendingMode proposed and not yet confirmed; null if nothing waits
 * @param changeId of the proposal that waits
 * @param source the paper it rests on
 * @param proposedByName who proposed it; for operators only
 */
record InstrumentView(
        String ticketId,
        String serial,
        String mode,
        String pendingMode,
        String changeId,
        String source,
        String proposedByName,
        Long lastPriceFenPerTonne,
        Long bestBidFenPerTonne,
        Long bestAskFenPerTonne) {}
