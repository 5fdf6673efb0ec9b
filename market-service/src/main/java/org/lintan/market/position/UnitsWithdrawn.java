package org.lintan.market.position;

/** Event {@code units.withdrawn.v1}: units leave the market and are free in the registry again. */
record UnitsWithdrawn(
        String withdrawalId, String ticketId, String serial, String county, String party, long quantityKg) {}
