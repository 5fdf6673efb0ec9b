package org.lintan.ledger.roll;

/**
 * One household of a roll in plain text. It lives only between reading and sealing; its {@code toString} shows nothing
 * personal, so that a stray log line cannot.
 */
record Household(int row, String householdNo, int members, Payee payee) {

    @Override
    public String toString() {
        return "Household[" + householdNo + ", " + members + "]";
    }
}
