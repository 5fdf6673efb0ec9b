package org.lintan.platform.events;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A key whose event is not taken is tried alone, ever more rarely, and in turn with others of its kind. */
class ApartTest {

    private final AtomicLong now = new AtomicLong();
    private final Apart apart = new Apart(now::get);

    private static EventStream key(int number) {
        return new EventStream("t", "k" + number);
    }

    @Test
    void isTriedAfterAPauseThatGrowsUpToFiveSeconds() {
        for (long pause : new long[] {500, 1_000, 2_000, 4_000, 5_000, 5_000}) {
            apart.failed(key(1));
            after(pause - 1);
            assertEquals(Optional.empty(), apart.due(), "before " + pause + " ms");
            after(1);
            assertEquals(Optional.of(key(1)), apart.due(), "after " + pause + " ms");
        }
    }

    @Test
    void doesNotKeepAnotherFromItsTurn() {
        apart.failed(key(1));
        apart.failed(key(2));
        after(500);
        assertEquals(Optional.of(key(1)), apart.due());
        apart.failed(key(1));
        assertEquals(Optional.of(key(2)), apart.due());
    }

    @Test
    void goesWithAllOthersOnceItWasTaken() {
        apart.failed(key(1));
        assertTrue(apart.streams().contains(key(1)));
        apart.taken(key(1));
        assertTrue(apart.streams().isEmpty());
        after(60_000);
        assertEquals(Optional.empty(), apart.due());
    }

    @Test
    void remembersAHundredAndForgetsTheEldest() {
        for (int i = 0; i <= 100; i++) {
            apart.failed(key(i));
        }
        assertEquals(100, apart.streams().size());
        assertFalse(apart.streams().contains(key(0)));
        assertTrue(apart.streams().contains(key(100)));
    }

    private void after(long millis) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
