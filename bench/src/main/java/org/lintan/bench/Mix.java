package org.lintan.bench;

/** What kinds of operations come in what proportion, at how many orders resting. */
public enum Mix {
    PLACE_CANCEL_1K(1_000, 50, 50, 0, 0, 500, 0),
    PLACE_CANCEL_100K(100_000, 50, 50, 0, 0, 2_000, 0),
    PLACE_CANCEL_1M(1_000_000, 50, 50, 0, 0, 10_000, 0),
    MOVE_82(1_000, 9, 5, 82, 4, 500, 5),
    CANCEL_95(10_000, 34, 31, 20, 15, 1_000, 0),
    SWINGING(10_000, 40, 30, 15, 15, 200, 0),
    SWEEP_100(1_000, 99, 0, 0, 1, 100, 0),
    /** The burst of a pre-sale: all at one price, sellers first, takers one after the other, a few step back. */
    PRE_SALE(20_000, 45, 10, 0, 45, 1, 0);

    final int resting;
    final int place;
    final int cancel;
    final int move;
    final int take;
    /** Prices on each side of the middle. */
    final int width;
    /** Of a hundred moves, how many go a little past the middle and may trade. */
    final int crossing;

    Mix(int resting, int place, int cancel, int move, int take, int width, int crossing) {
        this.resting = resting;
        this.place = place;
        this.cancel = cancel;
        this.move = move;
        this.take = take;
        this.width = width;
        this.crossing = crossing;
    }
}
