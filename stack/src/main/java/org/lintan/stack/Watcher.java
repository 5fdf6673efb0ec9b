package org.lintan.stack;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at each process that is to run and starts again what died, by the pauses of {@link Restarts}. What it did is written in
 * the state, for {@code ./lintan status}, and said in its own log. One round is {@link #look}: time comes from outside.
 */
final class Watcher {

    /** Prefix of its entries in the state; forgotten together when the watching ends. */
    static final String NAME = "watcher";

    /** What is known of one process: before it died, while it waits for its restart, or given up. */
    private static final class Fate {
        private Restarts restarts = Restarts.NONE;
        private int all;
        private Optional<Instant> due = Optional.empty();
        private boolean givenUp;
    }

    private final List<Watched> processes;
    private final StateFile state;
    private final Map<String, Fate> fates = new LinkedHashMap<>();

    Watcher(List<Watched> processes, StateFile state) {
        this.processes = processes;
        this.state = state;
    }

    void look(Instant now) {
        for (Watched process : processes) {
            if (process.wanted()) {
                look(process, fates.computeIfAbsent(process.name(), name -> new Fate()), now);
            }
        }
    }

    private void look(Watched process, Fate fate, Instant now) {
        if (process.runs()) {
            fate.due = Optional.empty();
            forgive(process, fate);
        } else if (fate.due.isPresent()) {
            if (!now.isBefore(fate.due.get())) {
                restart(process, fate, now);
            }
        } else if (!fate.givenUp) {
            decide(process, fate, now);
        }
    }

    private void decide(Watched process, Fate fate, Instant now) {
        String ending = process.ending();
        fate.restarts = fate.restarts.countedAt(now);
        Optional<Duration> pause = fate.restarts.pause(now);
        fate.due = pause.map(now::plus);
        fate.givenUp = pause.isEmpty();
        String next = pause.map(p -> "starts again in " + p.toSeconds() + " s")
                .orElse("GIVEN UP after " + Restarts.MOST + " restarts in ten minutes; ./lintan up tries again");
        say(now, process.name() + " ended: " + ending + "; " + next);
        state.put(
                key(process.name(), "last"),
                shown(now) + " " + ending,
                key(process.name(), "givenup"),
                Boolean.toString(fate.givenUp));
    }

    private void restart(Watched process, Fate fate, Instant now) {
        fate.due = Optional.empty();
        fate.restarts = fate.restarts.and(now);
        fate.all++;
        try {
            process.start();
            say(now, process.name() + " was started again, the " + fate.all + ". time");
        } catch (StackException e) {
            // counts as a death: seen in the next round, with a longer pause
            say(now, process.name() + " could not be started: " + e.getMessage());
        }
        state.put(key(process.name(), "restarts"), Integer.toString(fate.all));
    }

    /** Somebody has started it by hand. */
    private void forgive(Watched process, Fate fate) {
        if (fate.givenUp) {
            fate.givenUp = false;
            fate.restarts = Restarts.NONE;
            state.put(key(process.name(), "givenup"), "false");
        }
    }

    /** Where the state file keeps what the watcher has to say of a process. */
    static String key(String name, String what) {
        return NAME + "." + name + "." + what;
    }

    private static void say(Instant now, String what) {
        System.err.println(shown(now) + " " + what);
    }

    private static Instant shown(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
