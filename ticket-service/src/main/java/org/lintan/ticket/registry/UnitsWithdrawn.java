package org.lintan.ticket.registry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What this service needs of the market's {@code units.withdrawn.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record UnitsWithdrawn(
        String withdrawalId, String ticketId, String serial, String county, String party, long quantityKg) {

    static final String TYPE = "units.withdrawn.v1";
}
