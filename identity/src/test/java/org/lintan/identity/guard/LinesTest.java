package org.lintan.identity.guard;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LinesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void letsOneInAfterTheOther() throws InterruptedException {
        Lines lines = new Lines(16, LONG);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger served = new AtomicInteger();
        Thread[] people = new Thread[16];
        for (int i = 0; i < people.length; i++) {
            people[i] = new Thread(() -> {
                if (lines.enter("door")) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                    served.incrementAndGet();
                    lines.leave("door");
                }
            });
            people[i].start();
        }
        for (Thread person : people) {
            person.join();
        }
        assertEquals(16, served.get());
        assertEquals(1, most.get());
        assertEquals(0, lines.size(), "a line without people is no line");
    }

    @Test
    void keepsNobodyWaitingAtAnotherDoor() {
        Lines lines = new Lines(16, LONG);
        assertTrue(lines.enter("one"));
        assertTrue(lines.enter("other"));
    }

    @Test
    void sendsAwayWhoComesToALineThatIsTooLong() throws InterruptedException {
        Lines lines = new Lines(1, LONG);
        assertTrue(lines.enter("door"));
        AtomicBoolean gotIn = new AtomicBoolean(true);
        CountDownLatch answered = new CountDownLatch(1);
        new Thread(() -> {
                    gotIn.set(lines.enter("door"));
                    answered.countDown();
                })
                .start();
        answered.await();
        assertFalse(gotIn.get());
        lines.leave("door");
        assertEquals(0, lines.size());
    }

    @Test
    void sendsAwayWhoHasWaitedTooLong() {
        Lines lines = new Lines(2, Duration.ZERO);
        assertTrue(lines.enter("door"));
        assertFalse(lines.enter("door"));
        lines.leave("door");
        assertTrue(lines.enter("door"), "the one who went away keeps no place");
    }
}
