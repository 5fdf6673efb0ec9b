package org.lintan.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, not for a time. */
final class Until {

    private static final long LOOK_AGAIN_NS = 50_000_000;

    private Until() {}

    /** Looks again and again; fails with what was waited for when the limit is over. */
    static void holds(String what, Duration limit, BooleanSupplier condition) {
        Instant end = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited " + limit.toSeconds() + " s for " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NS);
        }
    }
}
