package org.lintan.market.statement;

/** What people have done about an entry. */
enum EntryState {
    /** Nothing yet, or somebody said whose it is. */
    OPEN,
    /** Confirmed: a deposit of the same amount is in the books. */
    BOOKED,
    /** Somebody said why it is no deposit. */
    SET_ASIDE
}
