package org.lintan.market.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;

/** The resting orders of a fast book by id, by price and by time. */
final class FastOrders {

    static final int NONE = OrderPool.NONE;

    private static final long NEVER = Long.MAX_VALUE;

    final IdTable ids;
    final OrderPool pool;
    final BookSide buys;
    final BookSide sells;

    /** No resting order expires before this. */
    private long nextExpiry = NEVER;

    FastOrders(BookLimits limits, BookSnapshot from) {
        int resting = from.buys().size() + from.sells().size();
        pool = new OrderPool(resting);
        ids = new IdTable(pool, resting);
        buys = new BookSide(Side.BUY, pool, limits.maxPrice());
        sells = new BookSide(Side.SELL, pool, limits.maxPrice());
        BookSide.face(buys, sells);
        from.buys().forEach(this::restore);
        from.sells().forEach(this::restore);
    }

    private void restore(RestingOrder order) {
        long owner = OrderPool.owner(order.party(), order.group());
        int slot = add(
                order.id(),
                owner,
                order.side(),
                order.quantity(),
                order.display(),
                order.postOnly(),
                order.expiresAt());
        side(order.side()).queue(slot, order.price(), order.shown(), order.hidden(), order.sequence());
    }

    /** Known by its id from now on, but in no queue yet. */
    int add(long id, long owner, Side side, long quantity, long display, boolean postOnly, long expiresAt) {
        int slot = pool.add(id, owner, side, quantity, display, postOnly, expiresAt);
        ids.put(id, slot);
        if (expiresAt != 0 && expiresAt < nextExpiry) {
            nextExpiry = expiresAt;
        }
        return slot;
    }

    /** Out of memory; it is in no queue any more. */
    void forget(int slot) {
        ids.remove(pool.id(slot), slot);
        pool.release(slot);
    }

    /** Out of memory, all at once; they are in no queue any more. */
    void forgetAll(SlotSet slots) {
        ids.removeAll(slots);
        slots.forEach(pool::release);
    }

    /** Out of the queue and out of memory. */
    void cancel(int slot, CancelReason reason, BookSink out) {
        cancel(ids.find(pool.id(slot)), slot, reason, out);
    }

    /** As {@link #cancel(int, CancelReason, BookSink)}, for whoever has just found the order's cell in {@link #ids}. */
    void cancel(int cell, int slot, CancelReason reason, BookSink out) {
        long id = pool.id(slot);
        long left = pool.left(slot);
        side(pool.side(slot)).unqueue(slot);
        ids.removeAt(cell);
        pool.release(slot);
        out.cancelled(id, left, reason);
    }

    /** All for which the question is answered with yes, earliest first. */
    void cancelAll(IntPredicate which, CancelReason reason, BookSink out) {
        List<Integer> slots = new ArrayList<>();
        for (int slot = 1; slot < pool.highWater(); slot++) {
            if (pool.inUse(slot) && which.test(slot)) {
                slots.add(slot);
            }
        }
        slots.sort(Comparator.comparingLong(pool::sequence));
        slots.forEach(slot -> cancel(slot, reason, out));
    }

    void expire(long at, BookSink out) {
        if (at < nextExpiry) {
            return;
        }
        cancelAll(slot -> pool.expiresAt(slot) != 0 && pool.expiresAt(slot) <= at, CancelReason.EXPIRED, out);
        nextExpiry = NEVER;
        for (int slot = 1; slot < pool.highWater(); slot++) {
            long expiresAt = pool.inUse(slot) ? pool.expiresAt(slot) : 0;
            nextExpiry = expiresAt != 0 ? Math.min(nextExpiry, expiresAt) : nextExpiry;
        }
    }

    BookSide side(Side side) {
        return side == Side.BUY ? buys : sells;
    }

    long price(int slot) {
        return side(pool.side(slot)).price(pool.level(slot));
    }

    /** Whether an order of this side and limit would meet another. */
    boolean crosses(Side side, long limit) {
        BookSide opposite = side(side.opposite());
        return opposite.bestKey() <= opposite.key(limit);
    }

    /** Whether two resting orders cross. */
    boolean crossed() {
        return buys.best() != NONE && crosses(Side.BUY, buys.bestPrice());
    }

    List<Level> depth(Side side, int levels) {
        BookSide from = side(side);
        List<Level> depth = new ArrayList<>();
        for (int level = from.best(); level != NONE && depth.size() < levels; level = from.worse(level)) {
            depth.add(new Level(from.price(level), from.shown(level), from.count(level)));
        }
        return depth;
    }

    /** Ids of a side's orders, best first, that orders of so much in all can meet at this limit. */
    void reached(Side side, long limit, long quantity, LongConsumer ids) {
        BookSide from = side(side);
        long worst = from.key(limit);
        long left = quantity;
        for (int level = from.best();
                left > 0 && level != NONE && from.key(from.price(level)) <= worst;
                level = from.worse(level)) {
            for (int slot = pool.later(level); left > 0 && slot != level; slot = pool.later(slot)) {
                ids.accept(pool.id(slot));
                left -= pool.left(slot);
            }
        }
    }

    /** Nothing expires before this. */
    long nextExpiry() {
        return nextExpiry;
    }

    /** Best price first, earlier first. */
    List<RestingOrder> values(Side side) {
        BookSide from = side(side);
        List<RestingOrder> values = new ArrayList<>();
        for (int level = from.best(); level != NONE; level = from.worse(level)) {
            for (int slot = pool.later(level); slot != level; slot = pool.later(slot)) {
                values.add(new RestingOrder(
                        pool.id(slot),
                        pool.party(slot),
                        pool.group(slot),
                        side,
                        from.price(level),
                        pool.quantity(slot),
                        pool.shown(slot),
                        pool.hidden(slot),
                        pool.display(slot),
                        pool.postOnly(slot),
                        pool.expiresAt(slot),
                        pool.sequence(slot)));
            }
        }
        return values;
    }
}
