package org.lintan.market.book;

/** How long an order lives. */
public enum TimeInForce {

    /** Until it is filled or cancelled. */
    GTC,
    /** Until the time it carries; a day order is one that carries the close of its day. */
    GTD,
    /** What trades at once trades, the rest is cancelled. */
    IOC,
    /** All of it at once, or it is refused. */
    FOK;

    /** Whether what does not trade at once stays in the book. */
    public boolean rests() {
        return this == GTC || this == GTD;
    }
}
