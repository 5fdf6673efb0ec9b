package org.lintan.market.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Looks inside a fast book: links, sums, ids, levels and the price index all tell the same story. */
final class BookAudit {

    private static final int NONE = FastOrders.NONE;

    private BookAudit() {}

    static void check(FastBook book) {
        FastOrders orders = book.orders;
        int queued = side(orders, orders.buys, Side.BUY) + side(orders, orders.sells, Side.SELL);
        assertEquals(queued, orders.ids.size(), "every id is in a queue");
        int inUse = 0;
        for (int slot = 1; slot < orders.pool.highWater(); slot++) {
            inUse += orders.pool.inUse(slot) ? 1 : 0;
        }
        assertEquals(queued, inUse, "every slot in use is in a queue");
    }

    private static int side(FastOrders orders, BookSide side, Side which) {
        int count = 0;
        int levels = 0;
        int better = NONE;
        for (int level = side.best(); level != NONE; level = side.worse(level)) {
            assertTrue(
                    better == NONE || which.better(side.price(better), side.price(level)), "prices from best to worst");
            assertEquals(level, side.find(side.price(level)), "the index knows the price");
            assertTrue(better != NONE || side.key(side.price(level)) == side.bestKey(), "the best price is at hand");
            count += queue(orders, side, level, which);
            better = level;
            levels++;
        }
        assertEquals(levels, side.size());
        return count;
    }

    private static int queue(FastOrders orders, BookSide side, int level, Side which) {
        OrderPool pool = orders.pool;
        long shown = 0;
        long left = 0;
        int count = 0;
        int earlier = level;
        for (int slot = pool.later(level); slot != level; slot = pool.later(slot)) {
            assertTrue(pool.inUse(slot) && pool.side(slot) == which && pool.level(slot) == level);
            assertEquals(earlier, pool.earlier(slot));
            assertTrue(earlier == level || pool.sequence(earlier) < pool.sequence(slot), "earlier first");
            assertEquals(slot, orders.ids.get(pool.id(slot)));
            assertTrue(pool.shown(slot) > 0 && pool.hidden(slot) >= 0);
            shown += pool.shown(slot);
            left += pool.left(slot);
            count++;
            earlier = slot;
        }
        assertTrue(count > 0, "no empty price");
        assertEquals(earlier, pool.earlier(level));
        assertFalse(pool.inUse(level), "a head is no order");
        assertEquals(shown, side.shown(level));
        assertEquals(left, side.left(level));
        assertEquals(count, side.count(level));
        return count;
    }
}
