package org.lintan.ledger.roll;

/** {@code household.registered.v1} on {@code ledger.events}, key = the collective: on whose roll a household stands. No personal data. */
record HouseholdRegistered(String party, String county, String householdOf) {

    static final String TYPE = "household.registered.v1";
}
