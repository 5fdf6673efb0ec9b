package org.lintan.market.book;

/**
 * A map from any {@code long} to a slot number (not negative), in one array: key and slot side by side, linear probing,
 * at most half full. Removal closes the gap, so the table never fills with the dead. Grows, makes no garbage otherwise.
 */
final class IdTable {

    static final int NONE = -1;

    /** Even: key; odd: slot + 1, 0 where nothing is. */
    private long[] cells;
    private int shift;
    private int size;

    IdTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected) - 1) << 2;
        cells = new long[2 * capacity];
        shift = 64 - Integer.numberOfTrailingZeros(capacity);
    }

    int size() {
        return size;
    }

    int get(long key) {
        int mask = cells.length - 2;
        for (int at = home(key); ; at = at + 2 & mask) {
            long slot = cells[at + 1];
            if (slot == 0) {
                return NONE;
            }
            if (cells[at] == key) {
                return (int) slot - 1;
            }
        }
    }

    /** The key must not be there yet. */
    void put(long key, int slot) {
        if (size >= cells.length >> 2) {
            grow();
        }
        int mask = cells.length - 2;
        int at = home(key);
        while (cells[at + 1] != 0) {
            at = at + 2 & mask;
        }
        cells[at] = key;
        cells[at + 1] = slot + 1;
        size++;
    }

    /** The key must be there. */
    void remove(long key) {
        int mask = cells.length - 2;
        int hole = home(key);
        while (cells[hole] != key || cells[hole + 1] == 0) {
            hole = hole + 2 & mask;
        }
        size--;
        for (int at = hole + 2 & mask; cells[at + 1] != 0; at = at + 2 & mask) {
            boolean mayMoveBack = (at - home(cells[at]) & mask) >= (at - hole & mask);
            if (mayMoveBack) {
                cells[hole] = cells[at];
                cells[hole + 1] = cells[at + 1];
                hole = at;
            }
        }
        cells[hole + 1] = 0;
    }

    long[] keys() {
        long[] keys = new long[size];
        int count = 0;
        for (int at = 0; at < cells.length; at += 2) {
            if (cells[at + 1] != 0) {
                keys[count++] = cells[at];
            }
        }
        return keys;
    }

    private int home(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> shift) << 1;
    }

    private void grow() {
        long[] old = cells;
        cells = new long[Math.multiplyExact(old.length, 2)];
        shift--;
        size = 0;
        for (int at = 0; at < old.length; at += 2) {
            if (old[at + 1] != 0) {
                put(old[at], (int) old[at + 1] - 1);
            }
        }
    }
}
