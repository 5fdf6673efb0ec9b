package org.lintan.market.instrument;

import org.lintan.kernel.instrument.InstrumentKind;

/**
 * What is traded on the market. Prices in fen per tonne, null where there is none.
 *
 * @param ticketId of a ticket: its instrument id; else null
 * @param mode {@code LISTING} or {@code CONTINUOUS}
 * @param pendingMode proposed and not yet confirmed; null if nothing waits
 * @param changeId of the proposal that waits
 * @param source the paper it rests on
 * @param proposedByName who proposed it; for operators only
 */
record InstrumentView(
        String instrumentId,
        InstrumentKind kind,
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
