package org.lintan.market.book;

import java.util.Arrays;

/**
 * One side of a fast book: its prices, each with its queue of orders, earliest to latest, and the sums of what they show and
 * hide. Where a price lies is the {@link PriceIndex}'s; the best one is always at hand.
 */
final class BookSide {

    static final int NONE = PriceIndex.NONE;

    /** A level without orders is all zeros. */
    private static final int SHOWN = 0;
    private static final int FIRST = 1;
    private static final int LAST = 2;
    private static final int COUNT = 3;

    private static final long NOTHING = Long.MAX_VALUE;

    final Side side;
    private BookSide opposite;
    private final OrderPool orders;
    private final PriceIndex index;
    /** Turn a price into its key and back; {@link #NOTHING} is the key of no price from 1 to the greatest {@code long}. */
    private final long flip;
    private final int step;
    private long[] levels = new long[8 << 8];
    /** What the orders of each level hide; few do. */
    private long[] hidden = new long[8 << 6];
    private int best = NONE;
    private long bestKey = NOTHING;
    private int size;

    BookSide(Side side, OrderPool orders, long maxPrice) {
        this.side = side;
        this.orders = orders;
        index = new PriceIndex(maxPrice);
        flip = side == Side.BUY ? PriceIndex.keyMask(maxPrice) : 0;
        step = side == Side.BUY ? 0 : 1;
    }

    static void face(BookSide one, BookSide other) {
        one.opposite = other;
        other.opposite = one;
    }

    BookSide opposite() {
        return opposite;
    }

    /** Levels have numbers below this. */
    int levels() {
        return index.levels();
    }

    /** How many prices there are. */
    int size() {
        return size;
    }

    /** The price as a number that is the smaller the better the price: what is said of one side holds of the other. */
    long key(long price) {
        return (price ^ flip) - step;
    }

    int best() {
        return best;
    }

    /** The best price's key; greater than all keys if there is no price. */
    long bestKey() {
        return bestKey;
    }

    /** The level at the price, or {@link #NONE}. */
    int find(long price) {
        return index.get(key(price));
    }

    long price(int level) {
        return index.key(level) + step ^ flip;
    }

    long shown(int level) {
        return levels[(level << 2) + SHOWN];
    }

    /** Shown and hidden. */
    long left(int level) {
        return levels[(level << 2) + SHOWN] + hidden[level];
    }

    int count(int level) {
        return (int) levels[(level << 2) + COUNT];
    }

    int first(int level) {
        return (int) levels[(level << 2) + FIRST];
    }

    /** The order that stands before all others. There must be one. */
    int first() {
        return first(best);
    }

    int last(int level) {
        return (int) levels[(level << 2) + LAST];
    }

    int worse(int level) {
        return index.above(index.key(level));
    }

    /** Puts the order at the end of the queue at the price, showing and hiding so much. */
    void queue(int slot, long price, long shown, long hides, long sequence) {
        long key = key(price);
        int level = index.home(key);
        int at = level << 2;
        if (at >= levels.length) {
            levels = Arrays.copyOf(levels, Math.multiplyExact(levels.length, 2));
            hidden = Arrays.copyOf(hidden, 2 * hidden.length);
        }
        int last = (int) levels[at + LAST];
        orders.setLeft(slot, shown, hides);
        orders.setPlace(slot, level, last, sequence);
        levels[at + LAST] = slot;
        levels[at + SHOWN] += shown;
        levels[at + COUNT]++;
        if (hides != 0) {
            hidden[level] += hides;
        }
        if (last == NONE) {
            levels[at + FIRST] = slot;
            open(level, key);
        } else {
            orders.setLater(last, slot);
        }
    }

    /** Takes the order out of its queue, and the price away with the last of its orders. */
    void unqueue(int slot) {
        int level = orders.level(slot);
        int at = level << 2;
        long hides = orders.hidden(slot);
        if (hides != 0) {
            hidden[level] -= hides;
        }
        levels[at + SHOWN] -= orders.shown(slot);
        levels[at + COUNT]--;
        int earlier = orders.earlier(slot);
        int later = orders.later(slot);
        if (earlier == NONE) {
            levels[at + FIRST] = later;
        } else {
            orders.setLater(earlier, later);
        }
        if (later == NONE) {
            levels[at + LAST] = earlier;
        } else {
            orders.setEarlier(later, earlier);
        }
        if (earlier == later) {
            close(level);
        }
    }

    /** Sets what an order in its queue shows and hides from now on. */
    void change(int slot, long shown, long hides) {
        int level = orders.level(slot);
        levels[(level << 2) + SHOWN] += shown - orders.shown(slot);
        if (hides != orders.hidden(slot)) {
            hidden[level] += hides - orders.hidden(slot);
        }
        orders.setLeft(slot, shown, hides);
    }

    private void open(int level, long key) {
        index.set(level);
        size++;
        if (key < bestKey) {
            best = level;
            bestKey = key;
        }
    }

    /** Takes the best price away with all its orders, which are not told. */
    void closeBest() {
        Arrays.fill(levels, best << 2, best + 1 << 2, 0);
        hidden[best] = 0;
        close(best);
    }

    private void close(int level) {
        if (level == best) {
            best = index.above(bestKey);
            bestKey = best == NONE ? NOTHING : index.key(best);
        }
        index.clear(level);
        size--;
    }
}
