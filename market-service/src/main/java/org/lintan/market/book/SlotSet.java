package org.lintan.market.book;

import java.util.function.IntConsumer;

/** Slots of a pool, a bit each: what a million orders need lies in a processor's cache. */
final class SlotSet {

    private final long[] bits;

    /** @param highWater all slots are below this */
    SlotSet(int highWater) {
        bits = new long[(highWater >> 6) + 1];
    }

    void add(int slot) {
        bits[slot >> 6] |= 1L << slot;
    }

    /** 1 if the slot is among them, else 0: a number, for counting without a branch. */
    int has(int slot) {
        return (int) (bits[slot >> 6] >>> slot) & 1;
    }

    /** In the order in which they lie. */
    void forEach(IntConsumer action) {
        for (int word = 0; word < bits.length; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                action.accept(word << 6 | Long.numberOfTrailingZeros(rest));
            }
        }
    }
}
