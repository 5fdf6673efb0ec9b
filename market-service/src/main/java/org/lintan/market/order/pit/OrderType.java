package org.lintan.market.order.pit;

public enum OrderType {
    /** Trades at its price or better. */
    LIMIT,
    /** Takes what is there up to its protection price and the day's band; never rests. */
    MARKET
}
