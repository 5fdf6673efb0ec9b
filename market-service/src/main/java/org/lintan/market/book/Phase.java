package org.lintan.market.book;

/** What the book does with an order that comes in. */
public enum Phase {

    /** It trades with what it meets. */
    CONTINUOUS,
    /** It waits until somebody names it (挂牌): orders rest side by side, also at prices that cross. */
    LISTING,
    /** It waits for the auction. */
    CALL,
    /** It is refused; only cancels pass. */
    HALTED;

    public boolean matchesAtOnce() {
        return this == CONTINUOUS;
    }
}
