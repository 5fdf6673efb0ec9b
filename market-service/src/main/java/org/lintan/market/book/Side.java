package org.lintan.market.book;

/** Which way an order goes. */
public enum Side {
    BUY,
    SELL;

    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    /** Whether an order of this side with this limit may trade at the price. */
    public boolean accepts(long limit, long price) {
        return this == BUY ? price <= limit : price >= limit;
    }

    /** Whether the first price stands before the second in the queue of this side. */
    public boolean better(long price, long other) {
        return this == BUY ? price > other : price < other;
    }
}
