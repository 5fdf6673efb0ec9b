package org.lintan.ticket.holders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What this service reads of the ledger's {@code household.registered.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdRegistered(String party, String county, String householdOf) {

    static final String TYPE = "household.registered.v1";
}
