package org.lintan.market.book;

import java.util.Arrays;

/**
 * Which slot an order is in, by its id: one array of {@code long}s, linear probing, at most half full. A cell holds the
 * upper half of the id's hash and the slot, eight bytes for an order; whether it is really the id is asked of the order
 * itself, which the caller is about to touch anyhow. Removal closes the gap, so the table never fills with the dead.
 */
final class IdTable {

    static final int NONE = OrderPool.NONE;

    private static final long LOW = 0xFFFF_FFFFL;

    private final OrderPool orders;
    private long[] cells;
    private int shift;
    private int size;

    IdTable(OrderPool orders, int expected) {
        this.orders = orders;
        int capacity = Integer.highestOneBit(Math.max(8, expected) - 1) << 2;
        cells = new long[capacity];
        shift = 64 - Integer.numberOfTrailingZeros(capacity);
    }

    int size() {
        return size;
    }

    /** The slot of the order with this id, or {@link #NONE}. */
    int get(long id) {
        int cell = find(id);
        return cell < 0 ? NONE : (int) cells[cell];
    }

    /** The cell of the id, for {@link #slot} and {@link #removeAt} until the next change; its complement (below zero) if there is none. */
    int find(long id) {
        long[] all = cells;
        int mask = all.length - 1;
        long hash = hash(id);
        int cell = (int) (hash >>> shift);
        for (long found = all[cell]; found != 0; found = all[cell]) {
            if ((found ^ hash) >>> 32 == 0 && orders.id((int) found) == id) {
                return cell;
            }
            cell = cell + 1 & mask;
        }
        return ~cell;
    }

    int slot(int cell) {
        return (int) cells[cell];
    }

    /** The order's id must not be there yet. */
    void put(long id, int slot) {
        if (size >= cells.length >> 1) {
            grow();
        }
        insert(hash(id) & ~LOW | slot);
        size++;
    }

    private void insert(long entry) {
        int mask = cells.length - 1;
        int cell = (int) (entry >>> shift);
        while (cells[cell] != 0) {
            cell = cell + 1 & mask;
        }
        cells[cell] = entry;
    }

    /** The order must be there. Known by its slot, it need not be looked at. */
    void remove(long id, int slot) {
        int mask = cells.length - 1;
        int cell = (int) (hash(id) >>> shift);
        while ((int) cells[cell] != slot) {
            cell = cell + 1 & mask;
        }
        removeAt(cell);
    }

    void removeAt(int cell) {
        long[] all = cells;
        int mask = all.length - 1;
        int hole = cell;
        size--;
        int at = cell + 1 & mask;
        for (long entry = all[at]; entry != 0; entry = all[at]) {
            int home = (int) (entry >>> shift);
            boolean mayMoveBack = (at - home & mask) >= (at - hole & mask);
            if (mayMoveBack) {
                all[hole] = entry;
                hole = at;
            }
            at = at + 1 & mask;
        }
        all[hole] = 0;
    }

    /** One pass over the cells as they lie, and what stays is put anew: many removals one by one would each wait for memory. */
    void removeAll(SlotSet slots) {
        long[] kept = new long[size + 1];
        int count = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            long entry = cells[cell];
            cells[cell] = 0;
            kept[count] = entry;
            count += entry == 0 ? 0 : 1 - slots.has((int) entry);
        }
        size = count;
        for (int i = 0; i < count; i++) {
            insert(kept[i]);
        }
    }

    private static long hash(long id) {
        return id * 0x9E3779B97F4A7C15L;
    }

    private void grow() {
        long[] old = cells;
        cells = new long[Math.multiplyExact(old.length, 2)];
        shift--;
        for (long entry : old) {
            if (entry != 0) {
                insert(entry);
            }
        }
    }
}
