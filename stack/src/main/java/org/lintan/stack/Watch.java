package org.lintan.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The watcher as a process of its own beside what it watches: started by {@code ./lintan up} when everything is there, stopped by
 * {@code ./lintan down} before anything else. A test that kills parts on purpose does without, unless it is about the watcher.
 */
public final class Watch {

    private static final Duration ROUND = Duration.ofMillis(500);
    /** It may be in the middle of starting something, which it finishes first. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Checkout checkout;
    private final StateFile state;
    private final Daemons daemons;
    private final Object round = new Object();
    private boolean ended;

    public Watch(Checkout checkout) {
        this.checkout = checkout;
        this.state = new StateFile(checkout);
        this.daemons = new Daemons(checkout, state);
    }

    /** Begins to watch with all counts at zero. */
    public void start() {
        stop();
        daemons.start(
                Watcher.NAME,
                List.of(
                        Jvm.executable(),
                        "-Xmx24m",
                        "-Xss512k",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        Jvm.classPathOf(Main.class),
                        Main.class.getName(),
                        "watch"),
                Map.of("LINTAN_STATE", checkout.state().toString()),
                checkout.root());
    }

    /** What it had started again is its child, and goes on without it. */
    public void stop() {
        daemons.stopAlone(Watcher.NAME, GRACE);
    }

    public boolean runs() {
        return daemons.find(Watcher.NAME).isPresent();
    }

    /** What the watcher did for this process: "2 restarts, last 2026-01-05T10:00:00Z exit 137 (killed)"; empty when nothing. */
    public Optional<String> told(String name) {
        String last = state.get(Watcher.key(name, "last"));
        if (last == null) {
            return Optional.empty();
        }
        int restarts = restarts(name);
        return Optional.of((givenUp(name) ? "GIVEN UP, " : "") + restarts + (restarts == 1 ? " restart" : " restarts")
                + ", last " + last);
    }

    /** How often it was started again since the watching began. */
    public int restarts(String name) {
        String restarts = state.get(Watcher.key(name, "restarts"));
        return restarts == null ? 0 : Integer.parseInt(restarts);
    }

    public boolean givenUp(String name) {
        return Boolean.parseBoolean(state.get(Watcher.key(name, "givenup")));
    }

    /** The work of the watcher's process itself: round after round, until it is stopped or replaced by another. */
    int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::finishTheRound));
        Watcher watcher = new Watcher(processes(), state);
        awaitOwnEntry();
        while (isTheOne()) {
            synchronized (round) {
                if (ended) {
                    break;
                }
                look(watcher);
            }
            Daemons.pause(ROUND.toMillis());
        }
        return 0;
    }

    private static void look(Watcher watcher) {
        try {
            watcher.look(Instant.now());
        } catch (RuntimeException e) {
            // one round lost is no reason to leave everything unwatched
            System.err.println(Instant.now() + " a round of watching failed");
            e.printStackTrace();
        }
    }

    /** A process started but not yet written down would be nobody's. */
    private void finishTheRound() {
        synchronized (round) {
            ended = true;
        }
    }

    /** Whoever started this process writes its number down a moment later. */
    private void awaitOwnEntry() {
        Instant end = Instant.now().plus(GRACE);
        while (!isTheOne() && Instant.now().isBefore(end)) {
            Daemons.pause(50);
        }
    }

    private boolean isTheOne() {
        return Long.toString(ProcessHandle.current().pid()).equals(state.get(Watcher.NAME + ".pid"));
    }

    private List<Watched> processes() {
        List<Watched> all = new ArrayList<>();
        Servers servers = new Servers(checkout);
        for (Server server : servers.all()) {
            all.add(new Daemon(server.name(), state, daemons, () -> servers.startAgain(server)));
        }
        WholeSystem system = new WholeSystem(checkout);
        for (Part part : Part.values()) {
            all.add(new Daemon(part.module(), state, daemons, () -> system.startAgain(part)));
        }
        return all;
    }
}
