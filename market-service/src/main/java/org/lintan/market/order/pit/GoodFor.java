package org.lintan.market.order.pit;

import org.lintan.market.book.TimeInForce;

/** How long an order lives. */
public enum GoodFor {
    /** Until filled or cancelled. */
    GTC(TimeInForce.GTC),
    /** Until the close of its day. */
    DAY(TimeInForce.GTD),
    /** What trades at once; the rest is cancelled. */
    IOC(TimeInForce.IOC),
    /** All of it at once, or it is refused. */
    FOK(TimeInForce.FOK);

    private final TimeInForce inBook;

    GoodFor(TimeInForce inBook) {
        this.inBook = inBook;
    }

    /** Whether what does not trade at once waits in the book. */
    public boolean rests() {
        return inBook.rests();
    }

    TimeInForce inBook() {
        return inBook;
    }
}
