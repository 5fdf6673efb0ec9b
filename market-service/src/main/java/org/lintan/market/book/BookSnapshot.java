package org.lintan.market.book;

import java.util.List;

/**
 * All there is to know about a book: one restored from it goes on exactly like the one it was taken from.
 *
 * @param haltedFrom the phase a halt interrupted; equal to {@code phase} when not halted
 * @param nextSequence the place in time the next order to queue will get
 * @param nextTrade the number of the next trade
 * @param buys best price first, earlier first
 * @param sells best price first, earlier first
 */
public record BookSnapshot(
        Phase phase,
        Phase haltedFrom,
        long bandLow,
        long bandHigh,
        long nextSequence,
        long nextTrade,
        List<RestingOrder> buys,
        List<RestingOrder> sells) {

    public BookSnapshot {
        buys = List.copyOf(buys);
        sells = List.copyOf(sells);
    }

    /** A new book: nothing in it, matching at once, no price band. */
    public static BookSnapshot empty(BookLimits limits) {
        return new BookSnapshot(Phase.CONTINUOUS, Phase.CONTINUOUS, 1, limits.maxPrice(), 1, 1, List.of(), List.of());
    }
}
