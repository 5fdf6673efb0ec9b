package org.lintan.testkit;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Blocks a test thread until something asynchronous has come true: a condition is waited for, never a time. */
public final class Await {

    /** Long, because it only matters when something is broken; a crowded machine is not. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final long LOOK_AGAIN_NS = 20_000_000;

    private Await() {}

    /** The item of the Uni; fails as it fails. */
    public static <T> T result(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    public static void until(BooleanSupplier condition) {
        until("the condition", condition);
    }

    /** @param what said when it does not come true */
    public static void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    public static void until(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + limit.toSeconds() + " s for " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NS);
        }
    }
}
