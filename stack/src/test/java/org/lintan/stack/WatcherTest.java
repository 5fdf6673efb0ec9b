package org.lintan.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On real processes; only the clock is the test's. */
class WatcherTest {

    private static final List<String> LONG_TASK = List.of("/bin/sleep", "600");
    private static final List<String> STILLBORN = List.of("/bin/sh", "-c", "echo no database; exit 7");
    private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");

    @TempDir
    Path folder;

    private StateFile state;
    private Daemons daemons;
    private Watch watch;
    private List<String> command = LONG_TASK;

    @BeforeEach
    void open() {
        Checkout checkout = new Checkout(folder, folder);
        state = new StateFile(checkout);
        daemons = new Daemons(checkout, state);
        watch = new Watch(checkout);
    }

    @AfterEach
    void leaveNothingRunning() {
        daemons.stop("task", Duration.ofSeconds(5));
    }

    @Test
    void whatWasKilledRunsAgainAfterItsPauseAndTheStatusSaysSo() {
        Watcher watcher = watcher();
        long pid = started();
        watcher.look(MORNING);
        assertEquals(Optional.empty(), watch.told("task"));

        daemons.kill("task");
        watcher.look(MORNING);
        assertEquals(Optional.of("0 restarts, last 2026-01-05T08:00:00Z exit 137 (killed)"), watch.told("task"));
        watcher.look(MORNING.plusMillis(999));
        assertTrue(daemons.find("task").isEmpty(), "its pause is not over");
        watcher.look(MORNING.plusSeconds(1));

        assertNotEquals(pid, daemons.find("task").orElseThrow().pid());
        assertEquals(Optional.of("1 restart, last 2026-01-05T08:00:00Z exit 137 (killed)"), watch.told("task"));
    }

    @Test
    void whatDiesAtOnceIsGivenUpAfterTenRestartsUntilSomebodyStartsIt() {
        command = STILLBORN;
        Watcher watcher = watcher();
        started();
        Instant now = MORNING;
        while (!watch.givenUp("task")) {
            awaitEnd();
            watcher.look(now);
            now = now.plusSeconds(1);
        }
        assertEquals(10, watch.restarts("task"));
        String told = watch.told("task").orElseThrow();
        assertTrue(told.startsWith("GIVEN UP, 10 restarts, last 2026-01-05T08:05:"), told);
        assertTrue(told.endsWith(" exit 7; its log ends with: no database"), told);
        watcher.look(now.plus(Duration.ofDays(1)));
        assertEquals(10, watch.restarts("task"), "given up is given up");

        command = LONG_TASK;
        started();
        watcher.look(now.plus(Duration.ofDays(1)));
        assertFalse(watch.givenUp("task"));
    }

    @Test
    void whatWasStoppedIsLeftAlone() {
        Watcher watcher = watcher();
        started();
        daemons.stop("task", Duration.ofSeconds(5));
        watcher.look(MORNING);
        watcher.look(MORNING.plusSeconds(60));
        assertTrue(daemons.find("task").isEmpty());
        assertEquals(Optional.empty(), watch.told("task"));
    }

    @Test
    void whatCannotBeStartedIsTriedAgainWithALongerPause() {
        Watcher watcher = new Watcher(
                List.of(new Daemon("task", state, daemons, () -> {
                    throw new StackException("not built");
                })),
                state);
        started();
        daemons.kill("task");
        watcher.look(MORNING);
        watcher.look(MORNING.plusSeconds(1));
        watcher.look(MORNING.plusSeconds(1));
        watcher.look(MORNING.plusSeconds(2));
        assertEquals(1, watch.restarts("task"));
        watcher.look(MORNING.plusSeconds(3));
        assertEquals(2, watch.restarts("task"));
    }

    private Watcher watcher() {
        return new Watcher(List.of(new Daemon("task", state, daemons, this::started)), state);
    }

    private long started() {
        return daemons.start("task", command, Map.of(), folder).pid();
    }

    private void awaitEnd() {
        daemons.find("task")
                .ifPresent(process ->
                        process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }
}
