package org.lintan.market.desk.floor;

/** Who may take a listing, and at which price. */
public enum Lane {
    /** Any participant, inside the day's band; makes the close. */
    MARKET,
    /** The reserve centre only, at the reserve price; never part of the close. */
    RESERVE
}
