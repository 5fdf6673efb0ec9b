package org.lintan.market.book;

/**
 * The orders of one side that an auction at a price may reach, in the order they trade: best price first, then earliest.
 *
 * <p>Following the queues from order to order would wait for memory at every step. One pass over all slots, as they lie, puts
 * each order where it belongs, since most slots were taken in the order of time; a level in which that is not so is put right
 * by following its queue.
 */
final class AuctionQueue {

    private static final int NONE = FastOrders.NONE;
    /** Before all sequences. */
    private static final long REACHED = Long.MIN_VALUE;
    private static final long OUT_OF_ORDER = Long.MAX_VALUE;

    private final OrderPool pool;
    private final BookSide side;
    private final long price;
    /** By level: where its next order goes, and the sequence of the last one; 0 if the auction does not reach it. */
    private final int[] places;
    private final long[] latest;
    private final int[] slots;
    private final long[] ids;
    private final long[] owners;
    private final long[] left;
    /** The order whose turn it is, and what it has left. */
    private int at;
    private long atLeft;

    private AuctionQueue(FastOrders orders, BookSide side, long price) {
        this.side = side;
        this.price = price;
        pool = orders.pool;
        places = new int[side.levels()];
        latest = new long[side.levels()];
        int size = 0;
        for (int level = side.best(); reached(level); level = side.worse(level)) {
            places[level] = size;
            latest[level] = REACHED;
            size += side.count(level);
        }
        slots = new int[size];
        ids = new long[size];
        owners = new long[size];
        left = new long[size];
    }

    /** Both sides of an auction at the price, buys first. */
    static AuctionQueue[] at(long price, FastOrders orders) {
        AuctionQueue buys = new AuctionQueue(orders, orders.buys, price);
        AuctionQueue sells = new AuctionQueue(orders, orders.sells, price);
        OrderPool pool = orders.pool;
        for (int slot = 1; slot < pool.highWater(); slot++) {
            if (pool.inUse(slot)) {
                (pool.side(slot) == Side.BUY ? buys : sells).add(slot);
            }
        }
        buys.putRight();
        sells.putRight();
        return new AuctionQueue[] {buys, sells};
    }

    private boolean reached(int level) {
        return level != NONE && price > 0 && side.key(side.price(level)) <= side.key(price);
    }

    private void add(int slot) {
        int level = pool.level(slot);
        long before = latest[level];
        if (before != 0) {
            latest[level] = pool.sequence(slot) > before ? pool.sequence(slot) : OUT_OF_ORDER;
            put(places[level]++, slot);
        }
    }

    private void putRight() {
        for (int level = side.best(); reached(level); level = side.worse(level)) {
            if (latest[level] == OUT_OF_ORDER) {
                int place = places[level] - side.count(level);
                for (int slot = side.first(level); slot != NONE; slot = pool.later(slot)) {
                    put(place++, slot);
                }
            }
        }
        rewind();
    }

    private void put(int place, int slot) {
        slots[place] = slot;
        ids[place] = pool.id(slot);
        owners[place] = pool.owner(slot);
        left[place] = pool.left(slot);
    }

    void rewind() {
        at = 0;
        atLeft = slots.length == 0 ? 0 : left[0];
    }

    int slot() {
        return slots[at];
    }

    long id() {
        return ids[at];
    }

    long owner() {
        return owners[at];
    }

    long left() {
        return atLeft;
    }

    /** The order trades so much; if it has nothing left it is the next one's turn. */
    void take(long quantity) {
        atLeft -= quantity;
        if (atLeft == 0 && ++at < slots.length) {
            atLeft = left[at];
        }
    }

    /** How many orders have traded all they had. */
    int done() {
        return at;
    }

    /** Takes what has traded out of its queues; {@link FastOrders} still knows it. */
    void settle() {
        int done = 0;
        while (done < at && done + side.count(side.best()) <= at) {
            done += side.count(side.best());
            side.closeBest();
        }
        for (int i = done; i < at; i++) {
            side.unqueue(slots[i]);
        }
        if (at < slots.length && atLeft < left[at]) {
            long shown = pool.shownOf(slots[at], atLeft);
            side.change(slots[at], shown, atLeft - shown);
        }
    }

    int slot(int place) {
        return slots[place];
    }
}
