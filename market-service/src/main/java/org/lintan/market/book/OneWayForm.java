package org.lintan.market.book;

/** How bids are made in a one-way auction. */
public enum OneWayForm {

    /** Everybody sees the best bid and must better it by a step (ascending for a seller, descending for a buyer). */
    OPEN,
    /** The price moves towards the bidders by the clock (descending for a seller); the first to call takes it at that price. */
    CLOCK,
    /** One bid each, seen by nobody before the close; each winner trades at its own bid. */
    SEALED
}
