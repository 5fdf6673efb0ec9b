package org.lintan.market.book;

/**
 * The orders of one side that an auction at a price may reach, in the order they trade: best price first, then earliest.
 * A copy, made by {@link AuctionOrders}; the book hears of what has traded by {@link #settle}.
 */
final class AuctionQueue {

    /** Words of an order: together, because each level is written at a place of its own. */
    static final int WORDS = 4;

    static final int SLOT = 0;
    static final int ID = 1;
    static final int OWNER = 2;
    static final int LEFT = 3;

    private final OrderPool pool;
    private final BookSide side;
    private final long[] queue;
    private final int from;
    private final int to;
    /** Where the order lies whose turn it is, and what it has left. */
    private int at;

    private long atLeft;

    /** The part of the words from here to below there. */
    AuctionQueue(OrderPool pool, BookSide side, long[] queue, int from, int to) {
        this.pool = pool;
        this.side = side;
        this.queue = queue;
        this.from = from;
        this.to = to;
        rewind();
    }

    void rewind() {
        at = from;
        atLeft = from == to ? 0 : queue[from + LEFT];
    }

    long id() {
        return queue[at + ID];
    }

    long owner() {
        return queue[at + OWNER];
    }

    long left() {
        return atLeft;
    }

    /** The order trades so much; if it has nothing left it is the next one's turn. */
    void take(long quantity) {
        atLeft -= quantity;
        if (atLeft == 0) {
            at += WORDS;
            atLeft = at < to ? queue[at + LEFT] : 0;
        }
    }

    /**
     * Takes what has traded out of its queues and adds the slots of all that have nothing left; {@link FastOrders} still knows
     * them. Only the last order can have traded in part: it is told if its hidden part filled up what it shows.
     */
    void settle(SlotSet traded, BookSink out) {
        for (int order = from; order < at; order += WORDS) {
            traded.add(slot(order));
        }
        int done = from;
        while (done < at && done + WORDS * side.count(side.best()) <= at) {
            done += WORDS * side.count(side.best());
            side.closeBest();
        }
        for (int order = done; order < at; order += WORDS) {
            side.unqueue(slot(order));
        }
        if (at < to && atLeft < queue[at + LEFT]) {
            showAgain(slot(at), out);
        }
    }

    private void showAgain(int slot, BookSink out) {
        long shown = pool.shownOf(slot, atLeft);
        long hidden = atLeft - shown;
        boolean refilled = hidden != pool.hidden(slot);
        side.change(slot, shown, hidden);
        if (refilled) {
            out.refreshed(pool.id(slot), shown, hidden);
        }
    }

    private int slot(int order) {
        return (int) queue[order + SLOT];
    }
}
