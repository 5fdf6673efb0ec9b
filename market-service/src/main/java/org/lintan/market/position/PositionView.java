package org.lintan.market.position;

/**
 * What a party holds of a ticket in this market, in kg.
 *
 * @param orderedKg offered in open listings
 * @param sellableKg may be offered now: available less what was bought today
 */
record PositionView(String ticketId, String serial, long availableKg, long orderedKg, long sellableKg) {}
