package org.lintan.market.book;

/**
 * Finds the orders an auction at a price may reach and puts them in the order they trade.
 *
 * <p>Following the queues from order to order would wait for memory at every step. One pass over all slots, as they lie, puts
 * each order where it belongs, since most slots were taken in the order of time; a level in which that is not so is put right
 * by following its queue. Which side an order is of and whether the auction reaches it is as good as thrown by dice, so the
 * pass asks neither: what is not reached is written to a place that nobody reads.
 */
final class AuctionOrders {

    private static final int NONE = FastOrders.NONE;
    private static final int WORDS = AuctionQueue.WORDS;
    private static final long OUT_OF_ORDER = Long.MAX_VALUE;

    private final OrderPool pool;
    private final long price;
    private final long[] queue;
    /** By level: its cell in the arrays below, 0 if the auction does not reach it. */
    private final int[] cells;

    private int lastCell;
    /** By cell: where the next order goes, how much further the one after it, and the sequence of the last one. */
    private final int[] places;

    private final int[] steps;
    private final long[] latest;
    final AuctionQueue buys;
    final AuctionQueue sells;

    /** @param price of the auction; 0 if nothing will trade */
    AuctionOrders(FastOrders orders, long price) {
        this.price = price;
        pool = orders.pool;
        cells = new int[pool.highWater()];
        int most = 1 + orders.buys.size() + orders.sells.size();
        places = new int[most];
        steps = new int[most];
        latest = new long[most];
        // the first order is nobody's
        int toBuys = makeRoom(orders.buys, WORDS);
        int toSells = makeRoom(orders.sells, toBuys);
        queue = new long[toSells];
        gather();
        putRight(orders.buys);
        putRight(orders.sells);
        buys = new AuctionQueue(pool, orders.buys, queue, WORDS, toBuys);
        sells = new AuctionQueue(pool, orders.sells, queue, toBuys, toSells);
    }

    private int makeRoom(BookSide side, int from) {
        int next = from;
        for (int level = side.best(); reached(side, level); level = side.worse(level)) {
            cells[level] = ++lastCell;
            places[lastCell] = next;
            steps[lastCell] = WORDS;
            next = Math.addExact(next, Math.multiplyExact(WORDS, side.count(level)));
        }
        return next;
    }

    private boolean reached(BookSide side, int level) {
        return level != NONE && price > 0 && side.key(side.price(level)) <= side.key(price);
    }

    private void gather() {
        for (int slot = 1; slot < pool.highWater(); slot++) {
            if (pool.inUse(slot)) {
                int cell = cells[pool.level(slot)];
                long sequence = pool.sequence(slot);
                latest[cell] = sequence > latest[cell] ? sequence : OUT_OF_ORDER;
                put(places[cell], slot);
                places[cell] += steps[cell];
            }
        }
    }

    private void putRight(BookSide side) {
        for (int level = side.best(); reached(side, level); level = side.worse(level)) {
            int cell = cells[level];
            if (latest[cell] == OUT_OF_ORDER) {
                int place = places[cell] - WORDS * side.count(level);
                for (int slot = pool.later(level); slot != level; slot = pool.later(slot)) {
                    put(place, slot);
                    place += WORDS;
                }
            }
        }
    }

    private void put(int place, int slot) {
        queue[place + AuctionQueue.SLOT] = slot;
        queue[place + AuctionQueue.ID] = pool.id(slot);
        queue[place + AuctionQueue.OWNER] = pool.owner(slot);
        queue[place + AuctionQueue.LEFT] = pool.left(slot);
    }
}
