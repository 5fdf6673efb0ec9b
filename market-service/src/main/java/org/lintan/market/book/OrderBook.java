package org.lintan.market.book;

import java.util.List;

/**
 * The book of one instrument. Price first, then time; trades happen at the resting order's price.
 *
 * <p>Every command carries the time it happens at. Orders whose time has come by then are cancelled before anything else,
 * earliest in the queue first. For one thread.
 */
public interface OrderBook {

    /** Lets an order in: {@code refused}, or {@code accepted} and then trades, and for the rest {@code rested} or {@code cancelled}. */
    void place(NewOrder order, long at, BookSink out);

    /**
     * Takes from the one resting order named (摘牌), at its price, whatever stands before it.
     *
     * @param id of the taker's order, which never rests
     * @param price what the taker saw
     */
    void take(long id, int party, int group, long restingId, long price, long quantity, long at, BookSink out);

    /**
     * Changes price and quantity. The place in the queue is kept only if the price stays and the quantity shrinks;
     * otherwise the order comes in anew under its id and may trade.
     *
     * @param quantity kg in all, traded part included
     */
    void amend(long id, int party, long price, long quantity, long at, BookSink out);

    /** Cancels one order of the party. */
    void cancel(long id, int party, long at, BookSink out);

    /** Cancels all orders of the party, earliest first. */
    void cancelAll(int party, long at, BookSink out);

    /** Lets time pass: only expiry happens. */
    void tick(long at, BookSink out);

    /** Sets the prices between which orders may come in and trade, both included. */
    void band(long low, long high, long at, BookSink out);

    /** Goes over to another phase than {@code HALTED}; matching at once can begin only if no orders cross. */
    void enter(Phase phase, long at, BookSink out);

    /** Stops everything but cancels and expiry. */
    void halt(long at, BookSink out);

    /** Goes back to the phase the halt interrupted. */
    void resume(long at, BookSink out);

    /** Says what an auction would give now. During a call only. */
    void indicate(long reference, long at, BookSink out);

    /**
     * Holds the auction, at one price: the one with most volume, then least surplus, then nearest to the reference, then
     * highest. Orders trade by price, then time, hidden parts too, keeping their place. Related orders that would meet are
     * cancelled by the self-trade rule first, and the price is found without them. During a call only, which goes on.
     */
    void uncross(long reference, long at, BookSink out);

    /** The best prices of a side with what is shown at them, best first. */
    List<Level> depth(Side side, int levels);

    BookSnapshot snapshot();
}
