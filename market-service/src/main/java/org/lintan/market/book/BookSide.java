package org.lintan.market.book;

/**
 * One side of a fast book: its prices, each with a ring of orders in the {@link OrderPool}, earliest to latest. Where a price
 * lies is the {@link PriceIndex}'s; the best one is always at hand.
 *
 * <p>A page of the index has room for 64 prices and takes the memory of as many orders. A side whose prices lie so far apart
 * that pages stay nearly empty goes over to the index that takes a place for each price, and stays with it.
 */
final class BookSide {

    static final int NONE = PriceIndex.NONE;

    private static final long NOTHING = Long.MAX_VALUE;
    /** Below it many pages are not worth their memory. */
    private static final int PRICES_A_PAGE = 8;

    final Side side;
    private BookSide opposite;
    private final OrderPool orders;
    private PriceIndex index;
    /** Turn a price into its key and back; {@link #NOTHING} is the key of no price from 1 to the greatest {@code long}. */
    private final long flip;

    private final int step;
    private int best = NONE;
    private long bestKey = NOTHING;
    private int size;

    BookSide(Side side, OrderPool orders, long maxPrice) {
        this.side = side;
        this.orders = orders;
        index = new PagedIndex(maxPrice, orders, this::homeIfSparse);
        flip = side == Side.BUY ? PagedIndex.keyMask(maxPrice) : 0;
        step = side == Side.BUY ? 0 : 1;
    }

    static void face(BookSide one, BookSide other) {
        one.opposite = other;
        other.opposite = one;
    }

    BookSide opposite() {
        return opposite;
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
        return priceOf(index.key(level));
    }

    /** There must be one. */
    long bestPrice() {
        return priceOf(bestKey);
    }

    private long priceOf(long key) {
        return key + step ^ flip;
    }

    long shown(int level) {
        return orders.allShown(level);
    }

    /** Shown and hidden. */
    long left(int level) {
        return orders.allShown(level) + orders.allHidden(level);
    }

    int count(int level) {
        return orders.count(level);
    }

    /** The order that stands before all others. There must be one. */
    int first() {
        return orders.later(best);
    }

    int worse(int level) {
        return index.above(index.key(level));
    }

    /** Puts the order at the end of the queue at the price, showing and hiding so much. */
    void queue(int slot, long price, long shown, long hides, long sequence) {
        long key = key(price);
        int level = key == bestKey ? best : index.home(key);
        orders.setLeft(slot, shown, hides);
        orders.join(slot, level, sequence);
        if (orders.sum(level, shown, hides, 1) == 1) {
            open(level, key);
        }
    }

    /** Takes the order out of its queue, and the price away with the last of its orders. */
    void unqueue(int slot) {
        int level = orders.level(slot);
        orders.leave(slot);
        if (orders.sum(level, -orders.shown(slot), -orders.hidden(slot), -1) == 0) {
            close(level);
        }
    }

    /** Sets what an order in its queue shows and hides from now on. */
    void change(int slot, long shown, long hides) {
        orders.sum(orders.level(slot), shown - orders.shown(slot), hides - orders.hidden(slot), 0);
        orders.setLeft(slot, shown, hides);
    }

    private int homeIfSparse(long key, int pages) {
        if (size >= pages * PRICES_A_PAGE) {
            return NONE;
        }
        PriceIndex sparse = SparseIndex.of(orders);
        for (int level = best; level != NONE; level = worse(level)) {
            int moved = sparse.home(index.key(level));
            sparse.set(moved);
            orders.move(level, moved);
        }
        best = sparse.get(bestKey);
        index = sparse;
        return sparse.home(key);
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
        orders.empty(best);
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
