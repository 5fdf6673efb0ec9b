package org.lintan.market.position;

import org.lintan.kernel.instrument.InstrumentKind;

/**
 * What a party holds of an instrument in this market, in its unit.
 *
 * @param ticketId of a ticket: its instrument id; else null
 * @param orderedKg offered in open listings
 * @param sellableKg may be offered now: available less what was bought today
 */
record PositionView(
        String instrumentId,
        InstrumentKind kind,
        String ticketId,
        String serial,
        long availableKg,
        long orderedKg,
        long sellableKg) {}
