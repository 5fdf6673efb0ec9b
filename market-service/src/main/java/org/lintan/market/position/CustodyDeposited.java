package org.lintan.market.position;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What is read of the registry's event {@code custody.deposited.v1}; what else it may carry one day is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CustodyDeposited(
        String custodyId, String ticketId, String serial, String county, String party, long quantityKg) {}
