package org.lintan.market.book;

/** Why the rest of an order left the book. The names are API. */
public enum CancelReason {

    /** Its party asked. */
    REQUESTED,
    /** Its time came. */
    EXPIRED,
    /** It was good for at once only, and nothing more was to be had within its limit. */
    IMMEDIATE_REMAINDER,
    /** A market order came to the edge of the price band. */
    BAND_REACHED,
    /** A new price band left it on the wrong side: a sell below it or a buy above it. */
    OUTSIDE_NEW_BAND,
    /** It met an order of the same or a related party. */
    SELF_TRADE
}
