package org.lintan.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processes that outlive the one that starts them. A pid alone may have been given to a stranger since, so its start time is
 * kept with it and a process is ours only when both agree.
 */
final class Daemons {

    private final Checkout checkout;
    private final StateFile state;

    Daemons(Checkout checkout, StateFile state) {
        this.checkout = checkout;
        this.state = state;
    }

    /** Starts a process in a session of its own, so that Ctrl-C at the terminal does not reach it. */
    ProcessHandle start(String name, List<String> command, Map<String, String> environment, Path workingFolder) {
        List<String> all = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            all.add("/usr/bin/setsid");
        }
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(workingFolder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(checkout.log(name).toFile()));
        builder.environment().putAll(environment);
        try {
            ProcessHandle handle = builder.start().toHandle();
            state.put(name + ".pid", Long.toString(handle.pid()), name + ".started", startedAt(handle));
            return handle;
        } catch (IOException e) {
            throw new StackException("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    /** The living process of this name, if we started it and it still is the same process. */
    Optional<ProcessHandle> find(String name) {
        String pid = state.get(name + ".pid");
        if (pid == null) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(h -> !defunct(h))
                .filter(h -> startedAt(h).equals(state.get(name + ".started")));
    }

    /** Asks the process to end, insists after the grace, and forgets it. */
    void stop(String name, Duration grace) {
        find(name).ifPresent(handle -> {
            List<ProcessHandle> family = handle.descendants().toList();
            handle.destroy();
            if (!endedWithin(handle, grace)) {
                handle.destroyForcibly();
                endedWithin(handle, Duration.ofSeconds(5));
            }
            family.forEach(ProcessHandle::destroyForcibly);
        });
        state.forget(name);
    }

    /** SIGKILL; the name stays known, so that it can be started again. */
    void kill(String name) {
        find(name).ifPresent(handle -> {
            handle.destroyForcibly();
            endedWithin(handle, Duration.ofSeconds(20));
        });
    }

    private static boolean endedWithin(ProcessHandle handle, Duration grace) {
        Instant end = Instant.now().plus(grace);
        while (handle.isAlive() && !defunct(handle)) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            pause(50);
        }
        return true;
    }

    /**
     * A killed child whose parent has not collected it yet is dead for us, once its last thread is: until then its files and
     * ports are still held.
     */
    private static boolean defunct(ProcessHandle handle) {
        Path process = Path.of("/proc", Long.toString(handle.pid()));
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            String stat = Files.readString(process.resolve("stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z' && threads.count() <= 1;
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private static String startedAt(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted");
        }
    }
}
