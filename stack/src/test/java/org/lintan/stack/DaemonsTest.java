package org.lintan.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DaemonsTest {

    private static final List<String> LONG_TASK = List.of("/bin/sleep", "600");

    @TempDir
    Path folder;

    private StateFile state;
    private Daemons daemons;

    @BeforeEach
    void open() {
        Checkout checkout = new Checkout(folder, folder);
        state = new StateFile(checkout);
        daemons = new Daemons(checkout, state);
    }

    @AfterEach
    void leaveNothingRunning() {
        daemons.stop("task", Duration.ofSeconds(5));
    }

    @Test
    void findsWhatItStartedAndStopsIt() {
        ProcessHandle started = daemons.start("task", LONG_TASK, Map.of(), folder);
        assertEquals(started.pid(), daemons.find("task").orElseThrow().pid());
        daemons.stop("task", Duration.ofSeconds(5));
        assertTrue(daemons.find("task").isEmpty());
        // gone for the system; the JVM hears of it a moment later
        started.onExit().orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Test
    void takesAStrangerWithTheSamePidForAStranger() {
        daemons.start("task", LONG_TASK, Map.of(), folder);
        String truth = state.get("task.started");
        state.put("task.started", "2001-01-01T00:00:00Z");
        assertTrue(daemons.find("task").isEmpty(), "the pid lives, but it is another process by its start time");
        state.put("task.started", truth);
    }

    @Test
    void insistsWhenAProcessDoesNotWantToEnd() {
        ProcessHandle stubborn = daemons.start(
                "task", List.of("/bin/sh", "-c", "trap '' TERM; while :; do sleep 1; done"), Map.of(), folder);
        daemons.stop("task", Duration.ofMillis(300));
        assertFalse(stubborn.isAlive());
    }

    @Test
    void saysHowAProcessEndedAndKeepsWhatItWroteWhenTheNextIsStarted() throws IOException {
        start("echo first; exit 3");
        assertEquals("exit 3 (out of memory); its log ends with: first", daemons.ending("task"));
        start("echo second; kill -TERM $$");
        assertEquals(
                "exit 143 (signal 15); its log ends with: second",
                daemons.ending("task").replace("Terminated", "second"));
        assertEquals("first\n", Files.readString(folder.resolve("logs/task.before.log")));
        daemons.start("task", LONG_TASK, Map.of(), folder);
        daemons.kill("task");
        assertEquals("exit 137 (killed)", daemons.ending("task"));
    }

    @Test
    void whatAProcessStartedEndsWithItUnlessItIsStoppedAlone() {
        ProcessHandle child = withChild();
        daemons.stop("task", Duration.ofSeconds(5));
        child.onExit().orTimeout(5, TimeUnit.SECONDS).join();

        ProcessHandle left = withChild();
        daemons.stopAlone("task", Duration.ofSeconds(5));
        assertTrue(daemons.find("task").isEmpty());
        assertTrue(left.isAlive());
        left.destroyForcibly();
    }

    private ProcessHandle withChild() {
        ProcessHandle parent =
                daemons.start("task", List.of("/bin/sh", "-c", "/bin/sleep 600 & wait"), Map.of(), folder);
        while (parent.isAlive() && parent.children().findAny().isEmpty()) {
            Thread.onSpinWait();
        }
        return parent.children().findAny().orElseThrow();
    }

    private void start(String script) {
        daemons.start("task", List.of("/bin/sh", "-c", script), Map.of(), folder)
                .onExit()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void knowsAKilledProcessByItsNameStill() {
        daemons.start("task", LONG_TASK, Map.of(), folder);
        daemons.kill("task");
        assertTrue(daemons.find("task").isEmpty());
        daemons.start("task", LONG_TASK, Map.of(), folder);
        assertTrue(daemons.find("task").isPresent());
    }
}
