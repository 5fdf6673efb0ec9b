package org.lintan.market;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Blocks a test until something asynchronous has come true. */
public final class Await {

    private Await() {}

    public static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "in 90 s");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
