package org.lintan.market.book;

/** Why a bid was refused; it changed nothing. The names are API. */
public enum OneWayRefusal {
    NOT_OPEN_YET,
    CLOSED,
    /** The bidder is the owner or related to it. */
    SELF_TRADE,
    QUANTITY_INVALID,
    PRICE_NOT_POSITIVE,
    PRICE_OFF_TICK,
    /** Beyond the owner's reserve, where the reserve is announced: open and clock auctions. */
    BEYOND_RESERVE,
    /** Not a full step better than the bids that would win. */
    NOT_BETTER,
    /** The clock stands elsewhere. */
    NOT_THE_CLOCKS_PRICE,
    /** A sealed bid cannot be made twice. */
    ALREADY_BID
}
