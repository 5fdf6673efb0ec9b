package org.lintan.market.listing;

/** {@code OPEN} until everything is sold or the owner takes the rest back. */
public enum ListingState {
    OPEN,
    FILLED,
    CANCELLED
}
