package org.lintan.kernel.id;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Positive 63-bit ids: milliseconds since 2024-01-01 (41 bits, until 2093), process (15), count within the millisecond (7).
 *
 * <p>Milliseconds and count are kept as one number that only ever grows. A burst of more than 128 ids in a millisecond
 * therefore borrows from the next one, and a clock that steps back is waited out by counting on.
 */
final class LongIds {

    static final int NODES = 1 << 15;

    private static final long EPOCH_MS = 1_704_067_200_000L;
    private static final int COUNT_BITS = 7;
    private static final int NODE_BITS = 15;
    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

    private final LongSupplier clockMs;
    private final long node;
    private final AtomicLong last = new AtomicLong(-1);

    LongIds(LongSupplier clockMs, int node) {
        if (node < 0 || node >= NODES) {
            throw new IllegalArgumentException("LINTAN_NODE must be 0 to " + (NODES - 1) + ", not " + node);
        }
        this.clockMs = clockMs;
        this.node = node;
    }

    /** The process number configured, or one drawn by chance if none is. */
    static int nodeOf(String configured, RandomGenerator random) {
        return configured == null || configured.isBlank()
                ? random.nextInt(NODES)
                : Integer.parseInt(configured.strip());
    }

    long next() {
        long now = Math.max(0, clockMs.getAsLong() - EPOCH_MS) << COUNT_BITS;
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        long milliseconds = tick >>> COUNT_BITS;
        return milliseconds << (NODE_BITS + COUNT_BITS) | node << COUNT_BITS | tick & COUNT_MASK;
    }
}
