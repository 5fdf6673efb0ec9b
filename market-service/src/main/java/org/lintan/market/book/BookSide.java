package org.lintan.market.book;

import java.util.Arrays;

/**
 * One side of a fast book: its prices, best to worst in a chain, each with its queue of orders, earliest to latest, and
 * the sums of what they show and have. Finding a price is the {@link PriceIndex}'s; the best one is always at hand.
 */
final class BookSide {

    static final int NONE = -1;

    private static final int PRICE = 0;
    private static final int SHOWN = 1;
    /** Shown and hidden. */
    private static final int LEFT = 2;
    /** First order of the queue in the upper half, last in the lower. */
    private static final int ENDS = 3;
    /** Next better level in the upper half, next worse in the lower. */
    private static final int LINKS = 4;
    private static final int COUNT = 5;

    private static final long LOW = 0xFFFF_FFFFL;

    private final Side side;
    private final OrderPool orders;
    private final PriceIndex index;
    private long[] levels = new long[16 << 3];
    private int used;
    private int free = NONE;
    private int best = NONE;
    private int size;

    BookSide(Side side, OrderPool orders, long maxPrice) {
        this.side = side;
        this.orders = orders;
        index = new PriceIndex(maxPrice);
    }

    /** How many prices there are. */
    int size() {
        return size;
    }

    int best() {
        return best;
    }

    /** The level at the price, or {@link #NONE}. */
    int find(long price) {
        return best != NONE && price(best) == price ? best : index.get(price);
    }

    long price(int level) {
        return levels[(level << 3) + PRICE];
    }

    long shown(int level) {
        return levels[(level << 3) + SHOWN];
    }

    long left(int level) {
        return levels[(level << 3) + LEFT];
    }

    int count(int level) {
        return (int) levels[(level << 3) + COUNT];
    }

    int first(int level) {
        return (int) (levels[(level << 3) + ENDS] >>> 32);
    }

    int last(int level) {
        return (int) levels[(level << 3) + ENDS];
    }

    int better(int level) {
        return (int) (levels[(level << 3) + LINKS] >>> 32);
    }

    int worse(int level) {
        return (int) levels[(level << 3) + LINKS];
    }

    /** Puts the order at the end of the queue at the price. What it shows and hides is set already. */
    void queue(int slot, long price, long sequence) {
        int level = find(price);
        if (level == NONE) {
            level = open(price);
        }
        int at = level << 3;
        int last = (int) levels[at + ENDS];
        orders.setPlace(slot, level, sequence);
        orders.setLinks(slot, last, NONE);
        if (last == NONE) {
            levels[at + ENDS] = (long) slot << 32 | slot & LOW;
        } else {
            orders.setLater(last, slot);
            levels[at + ENDS] = levels[at + ENDS] & ~LOW | slot & LOW;
        }
        levels[at + SHOWN] += orders.shown(slot);
        levels[at + LEFT] += orders.left(slot);
        levels[at + COUNT]++;
    }

    /** Takes the order out of its queue, and the price away with the last of its orders. */
    void unqueue(int slot) {
        int level = orders.level(slot);
        int at = level << 3;
        if (levels[at + COUNT] == 1) {
            close(level);
            return;
        }
        levels[at + COUNT]--;
        levels[at + SHOWN] -= orders.shown(slot);
        levels[at + LEFT] -= orders.left(slot);
        int earlier = orders.earlier(slot);
        int later = orders.later(slot);
        if (earlier == NONE) {
            levels[at + ENDS] = (long) later << 32 | levels[at + ENDS] & LOW;
        } else {
            orders.setLater(earlier, later);
        }
        if (later == NONE) {
            levels[at + ENDS] = levels[at + ENDS] & ~LOW | earlier & LOW;
        } else {
            orders.setEarlier(later, earlier);
        }
    }

    /** Sets what an order in its queue shows and hides from now on. */
    void change(int slot, long shown, long hidden) {
        int at = orders.level(slot) << 3;
        levels[at + SHOWN] += shown - orders.shown(slot);
        levels[at + LEFT] += shown + hidden - orders.left(slot);
        orders.setLeft(slot, shown, hidden);
    }

    /** Takes so much, at most all, of what the order shows. */
    void trade(int slot, long quantity) {
        int at = orders.level(slot) << 3;
        levels[at + SHOWN] -= quantity;
        levels[at + LEFT] -= quantity;
        orders.setShown(slot, orders.shown(slot) - quantity);
    }

    private int open(long price) {
        int level = newLevel();
        int better = NONE;
        int worse = best;
        if (best != NONE && !side.better(price, price(best))) {
            better = side == Side.BUY ? index.above(price) : index.below(price);
            worse = worse(better);
        }
        int at = level << 3;
        levels[at + PRICE] = price;
        levels[at + SHOWN] = 0;
        levels[at + LEFT] = 0;
        levels[at + ENDS] = -1;
        levels[at + LINKS] = (long) better << 32 | worse & LOW;
        levels[at + COUNT] = 0;
        if (better == NONE) {
            best = level;
        } else {
            setWorse(better, level);
        }
        if (worse != NONE) {
            setBetter(worse, level);
        }
        index.put(price, level);
        size++;
        return level;
    }

    private void close(int level) {
        int better = better(level);
        int worse = worse(level);
        if (better == NONE) {
            best = worse;
        } else {
            setWorse(better, worse);
        }
        if (worse != NONE) {
            setBetter(worse, better);
        }
        index.remove(price(level));
        levels[(level << 3) + LINKS] = free;
        free = level;
        size--;
    }

    private void setBetter(int level, int better) {
        int at = (level << 3) + LINKS;
        levels[at] = (long) better << 32 | levels[at] & LOW;
    }

    private void setWorse(int level, int worse) {
        int at = (level << 3) + LINKS;
        levels[at] = levels[at] & ~LOW | worse & LOW;
    }

    private int newLevel() {
        if (free != NONE) {
            int level = free;
            free = (int) levels[(level << 3) + LINKS];
            return level;
        }
        if (used == levels.length >> 3) {
            levels = Arrays.copyOf(levels, 2 * levels.length);
        }
        return used++;
    }
}
