package org.lintan.market.book;

/** What a book remembers besides its orders. */
final class BookState {

    Phase phase;
    Phase haltedFrom;
    long bandLow;
    long bandHigh;
    long nextSequence;
    long nextTrade;

    BookState(BookSnapshot from) {
        phase = from.phase();
        haltedFrom = from.haltedFrom();
        bandLow = from.bandLow();
        bandHigh = from.bandHigh();
        nextSequence = from.nextSequence();
        nextTrade = from.nextTrade();
    }

    /** The price an order of this limit may trade up to: its own, or the edge of the band before it. */
    long bounded(Side side, long limit) {
        return side == Side.BUY ? Math.min(limit, bandHigh) : Math.max(limit, bandLow);
    }

    boolean inBand(long price) {
        return bandLow <= price && price <= bandHigh;
    }
}
