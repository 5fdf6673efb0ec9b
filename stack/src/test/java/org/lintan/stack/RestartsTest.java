package org.lintan.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RestartsTest {

    private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void pausesDoubleFromASecondToAMinuteWhileAProcessDiesAtOnceAndTheEleventhTimeItIsGivenUp() {
        List<Long> pauses = new ArrayList<>();
        Restarts restarts = Restarts.NONE;
        Instant now = MORNING;
        Optional<Duration> pause = restarts.pause(now);
        while (pause.isPresent()) {
            pauses.add(pause.get().toSeconds());
            now = now.plus(pause.get());
            restarts = restarts.and(now).countedAt(now);
            pause = restarts.pause(now);
        }
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L), pauses);
    }

    @Test
    void tenMinutesUpAndItCountsAsSoundAgain() {
        Restarts five = restartsEvery(Duration.ofSeconds(40), 5);
        Instant last = five.times().get(4);
        assertEquals(five, five.countedAt(last.plusSeconds(599)));
        assertEquals(Restarts.NONE, five.countedAt(last.plusSeconds(600)));
        assertEquals(Optional.of(Duration.ofSeconds(1)), Restarts.NONE.pause(last));
    }

    @Test
    void whatDiesEveryTwoMinutesIsStartedAgainForEverButSlowly() {
        Restarts many = restartsEvery(Duration.ofMinutes(2), 500);
        assertEquals(
                Optional.of(Duration.ofMinutes(1)),
                many.pause(many.times().get(499).plusSeconds(60)));
    }

    @Test
    void onlyTheRestartsOfTheLastTenMinutesLeadToGivingUp() {
        Restarts ten = restartsEvery(Duration.ofSeconds(30), 10);
        Instant first = ten.times().get(0);
        assertEquals(Optional.empty(), ten.pause(first.plusSeconds(599)));
        assertEquals(Optional.of(Duration.ofMinutes(1)), ten.pause(first.plusSeconds(600)));
    }

    private static Restarts restartsEvery(Duration interval, int count) {
        Restarts restarts = Restarts.NONE;
        for (int i = 0; i < count; i++) {
            restarts = restarts.and(MORNING.plus(interval.multipliedBy(i)));
        }
        return restarts;
    }
}
