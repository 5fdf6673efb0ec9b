package org.lintan.kernel.id;

import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * ULIDs: 48 bits of milliseconds, 80 bits of chance, monotone.
 *
 * <p>Within a millisecond, or while the clock is behind the last id, the 80 bits are counted up by one; if they run
 * over, the millisecond is counted up.
 */
final class Ulids {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 26;

    private static final long MASK_40 = (1L << 40) - 1;

    private final LongSupplier clockMs;
    private final RandomGenerator random;

    private long lastMs = -1;
    private long high40;
    private long low40;

    Ulids(LongSupplier clockMs, RandomGenerator random) {
        this.clockMs = clockMs;
        this.random = random;
    }

    synchronized String next() {
        long now = clockMs.getAsLong();
        if (now > lastMs) {
            lastMs = now;
            high40 = random.nextLong() & MASK_40;
            low40 = random.nextLong() & MASK_40;
        } else {
            countUp();
        }
        return encode(lastMs, high40, low40);
    }

    private void countUp() {
        low40 = (low40 + 1) & MASK_40;
        if (low40 != 0) {
            return;
        }
        high40 = (high40 + 1) & MASK_40;
        if (high40 == 0) {
            lastMs++;
        }
    }

    private static String encode(long ms, long high40, long low40) {
        char[] text = new char[LENGTH];
        write(text, 0, 10, ms);
        write(text, 10, 8, high40);
        write(text, 18, 8, low40);
        return new String(text);
    }

    private static void write(char[] text, int from, int count, long value) {
        long rest = value;
        for (int at = from + count - 1; at >= from; at--) {
            text[at] = ALPHABET.charAt((int) (rest & 31));
            rest >>>= 5;
        }
    }
}
