package org.lintan.market.book;

import java.util.Arrays;

/**
 * One side of a fast book: its prices, each with its queue of orders, earliest to latest, and the sums of what they show and
 * hide. Where a price lies is the {@link PriceIndex}'s; the best one is always at hand.
 */
final class BookSide {

    static final int NONE = PriceIndex.NONE;

    private static final int SHOWN = 0;
    private static final int HIDDEN = 1;
    /** First order of the queue in the upper half, last in the lower. A price without orders is all zeros. */
    private static final int ENDS = 2;
    private static final int COUNT = 3;

    private static final long LOW = 0xFFFF_FFFFL;
    private static final long NOTHING = Long.MAX_VALUE;

    private final OrderPool orders;
    private final PriceIndex index;
    /** Turn a price into its key and back; {@link #NOTHING} is the key of no price from 1 to the greatest {@code long}. */
    private final long flip;
    private final int step;
    private long[] levels = new long[8 << 8];
    private int best = NONE;
    private long bestKey = NOTHING;
    private int size;

    BookSide(Side side, OrderPool orders, long maxPrice) {
        this.orders = orders;
        index = new PriceIndex(maxPrice);
        flip = side == Side.BUY ? PriceIndex.keyMask(maxPrice) : 0;
        step = side == Side.BUY ? 0 : 1;
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
        return levels[(level << 2) + SHOWN] + levels[(level << 2) + HIDDEN];
    }

    int count(int level) {
        return (int) levels[(level << 2) + COUNT];
    }

    int first(int level) {
        return (int) (levels[(level << 2) + ENDS] >>> 32);
    }

    int last(int level) {
        return (int) levels[(level << 2) + ENDS];
    }

    int better(int level) {
        return index.below(index.key(level));
    }

    int worse(int level) {
        return index.above(index.key(level));
    }

    /** Puts the order at the end of the queue at the price. What it shows and hides is set already. */
    void queue(int slot, long price, long sequence) {
        long key = key(price);
        int level = index.home(key);
        int at = level << 2;
        if (at >= levels.length) {
            levels = Arrays.copyOf(levels, Math.multiplyExact(levels.length, 2));
        }
        long ends = levels[at + ENDS];
        int last = (int) ends;
        orders.setPlace(slot, level, sequence);
        orders.setLinks(slot, last, NONE);
        if (last == NONE) {
            open(level, key);
            levels[at + ENDS] = (long) slot << 32 | slot;
        } else {
            orders.setLater(last, slot);
            levels[at + ENDS] = ends & ~LOW | slot;
        }
        levels[at + SHOWN] += orders.shown(slot);
        levels[at + HIDDEN] += orders.hidden(slot);
        levels[at + COUNT]++;
    }

    /** Takes the order out of its queue, and the price away with the last of its orders. */
    void unqueue(int slot) {
        int level = orders.level(slot);
        int at = level << 2;
        int earlier = orders.earlier(slot);
        int later = orders.later(slot);
        levels[at + SHOWN] -= orders.shown(slot);
        levels[at + HIDDEN] -= orders.hidden(slot);
        levels[at + COUNT]--;
        if (earlier == later) {
            levels[at + ENDS] = 0;
            close(level);
            return;
        }
        if (earlier == NONE) {
            levels[at + ENDS] = (long) later << 32 | levels[at + ENDS] & LOW;
        } else {
            orders.setLater(earlier, later);
        }
        if (later == NONE) {
            levels[at + ENDS] = levels[at + ENDS] & ~LOW | earlier;
        } else {
            orders.setEarlier(later, earlier);
        }
    }

    /** Sets what an order in its queue shows and hides from now on. */
    void change(int slot, long shown, long hidden) {
        int at = orders.level(slot) << 2;
        levels[at + SHOWN] += shown - orders.shown(slot);
        levels[at + HIDDEN] += hidden - orders.hidden(slot);
        orders.setLeft(slot, shown, hidden);
    }

    /** Takes so much, at most all, of what the order shows. */
    void trade(int slot, long quantity) {
        levels[(orders.level(slot) << 2) + SHOWN] -= quantity;
        orders.setShown(slot, orders.shown(slot) - quantity);
    }

    private void open(int level, long key) {
        index.set(level);
        size++;
        if (key < bestKey) {
            best = level;
            bestKey = key;
        }
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
