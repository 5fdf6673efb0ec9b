package org.lintan.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When to start a process again that died by itself, from the times at which that was done before: after one second, then two,
 * four … up to a minute, so that a fault nobody mends does not occupy the machine. Ten minutes up and it counts as sound again.
 * Ten restarts within ten minutes, and it is given up: somebody must look.
 *
 * @param times of the restarts that count, in order
 */
record Restarts(List<Instant> times) {

    static final Restarts NONE = new Restarts(List.of());
    static final int MOST = 10;

    private static final Duration SOUND = Duration.ofMinutes(10);
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    Restarts {
        times = List.copyOf(times);
    }

    /** Those that still count when the process dies now: none if it stayed up long enough since the last. */
    Restarts countedAt(Instant death) {
        boolean sound = !times.isEmpty() && !death.isBefore(last().plus(SOUND));
        return sound ? NONE : this;
    }

    /** How long to wait before the next; empty when it is to be given up. Of those that count only. */
    Optional<Duration> pause(Instant death) {
        long lately =
                times.stream().filter(time -> time.isAfter(death.minus(WITHIN))).count();
        return lately >= MOST ? Optional.empty() : Optional.of(doubled());
    }

    private Duration doubled() {
        Duration pause = FIRST;
        for (int i = 0; i < times.size() && pause.compareTo(LONGEST) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    Restarts and(Instant restart) {
        List<Instant> all = new ArrayList<>(times);
        all.add(restart);
        return new Restarts(all);
    }

    private Instant last() {
        return times.get(times.size() - 1);
    }
}
