package org.lintan.market.book;

/**
 * Which slot an order is in, by its id: one array of {@code long}s, open addressing, at most half full. A cell holds 32 bits
 * of the id's hash and the slot, eight bytes for an order; whether it is really the id is asked of the order itself, which
 * the caller is about to touch anyhow. Removal closes the gap, so the table never fills with the dead.
 *
 * <p>Ids mostly come in ascending order, so neighbours lie together: eight successive ids have the eight cells of one cache line
 * for their homes. A cell that is taken sends on to the next line and the next place in it, so a full line crowds no other.
 */
final class IdTable {

    static final int NONE = OrderPool.NONE;

    private static final long LOW = 0xFFFF_FFFFL;
    private static final int STEP = 9;
    /** {@code STEP * STEPS_BACK} is 1: turns a distance between cells into a number of steps. */
    private static final int STEPS_BACK = 0x38E3_8E39;

    private final OrderPool orders;
    private long[] cells;
    private int shift;
    private int size;
    private long highest = Long.MIN_VALUE;

    IdTable(OrderPool orders, int expected) {
        this.orders = orders;
        int capacity = Integer.highestOneBit(Math.max(8, expected) - 1) << 2;
        cells = new long[capacity];
        shift = 64 - Integer.numberOfTrailingZeros(capacity);
    }

    int size() {
        return size;
    }

    /** Whether an order with this id is there. One above all before need not be looked for. */
    boolean has(long id) {
        return id <= highest && find(id) >= 0;
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
            cell = cell + STEP & mask;
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
        highest = Math.max(highest, id);
    }

    private void insert(long entry) {
        int mask = cells.length - 1;
        int cell = (int) (entry >>> shift);
        while (cells[cell] != 0) {
            cell = cell + STEP & mask;
        }
        cells[cell] = entry;
    }

    /** The order must be there. Known by its slot, it need not be looked at. */
    void remove(long id, int slot) {
        int mask = cells.length - 1;
        int cell = (int) (hash(id) >>> shift);
        while ((int) cells[cell] != slot) {
            cell = cell + STEP & mask;
        }
        removeAt(cell);
    }

    void removeAt(int cell) {
        long[] all = cells;
        int mask = all.length - 1;
        int hole = cell;
        size--;
        int at = cell + STEP & mask;
        for (long entry = all[at]; entry != 0; entry = all[at]) {
            boolean mayMoveBack = steps((int) (entry >>> shift), at) >= steps(hole, at);
            if (mayMoveBack) {
                all[hole] = entry;
                hole = at;
            }
            at = at + STEP & mask;
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

    /** Its upper bits are the home cell: the line from the id's upper bits, the place in it from the last three. */
    private long hash(long id) {
        return (id >>> 3) * 0x9E3779B97F4A7C15L ^ (id & 7) << shift;
    }

    private int steps(int from, int to) {
        return (to - from) * STEPS_BACK & cells.length - 1;
    }

    private void grow() {
        long[] old = cells;
        cells = new long[Math.multiplyExact(old.length, 2)];
        shift--;
        for (long entry : old) {
            if (entry != 0) {
                insert(hash(orders.id((int) entry)) & ~LOW | entry & LOW);
            }
        }
    }
}
