package org.lintan.platform.http;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LatelyTest {

    private Instant now = Instant.parse("2026-03-02T00:00:00Z");
    private final AtomicInteger worked = new AtomicInteger();
    private final Lately<String, Integer> lately = new Lately<>(clock(), Duration.ofSeconds(30));

    @Test
    void givesTheSameAnswerAgainUntilItIsOld() {
        assertEquals(1, ask("350428"));
        now = now.plusSeconds(29);
        assertEquals(1, ask("350428"));
        now = now.plusSeconds(1);
        assertEquals(2, ask("350428"));
    }

    @Test
    void keepsWhatIsAskedForApart() {
        assertEquals(1, ask("350428"));
        assertEquals(2, ask("350427"));
        assertEquals(1, ask("350428"));
    }

    @Test
    void keepsNoFailureAndWithoutAnAgeNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> lately.get("350428", () -> Uni.createFrom().failure(new IllegalStateException()))
                        .await()
                        .indefinitely());
        assertEquals(1, ask("350428"));
        Lately<String, Integer> never = new Lately<>(clock(), Duration.ZERO);
        for (int i = 2; i <= 3; i++) {
            assertEquals(
                    i,
                    never.get("350428", () -> Uni.createFrom().item(worked.incrementAndGet()))
                            .await()
                            .indefinitely());
        }
    }

    private int ask(String county) {
        return lately.get(county, () -> Uni.createFrom().item(worked.incrementAndGet()))
                .await()
                .indefinitely();
    }

    private Clock clock() {
        InstantSource time = () -> now;
        return time.withZone(ZoneOffset.UTC);
    }
}
