package org.lintan.market.instrument;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.order.Mode;

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
        @Schema(implementation = Mode.class) String mode,
        @Schema(implementation = Mode.class) String pendingMode,
        String changeId,
        String source,
        String proposedByName,
        Long lastPriceFenPerTonne,
        Long bestBidFenPerTonne,
        Long bestAskFenPerTonne) {}
