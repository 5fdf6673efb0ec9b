package org.lintan.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
public final class Daemons {

    /** Runs the command and notes its exit status: the process that asks for it later is not its parent. */
    private static final String KEEPER = "note=$1; shift; \"$@\"; echo $? >\"$note\"";

    private static final Duration NOTING = Duration.ofSeconds(2);

    private final Checkout checkout;
    private final StateFile state;

    public Daemons(Checkout checkout) {
        this(checkout, new StateFile(checkout));
    }

    Daemons(Checkout checkout, StateFile state) {
        this.checkout = checkout;
        this.state = state;
    }

    /** Starts a process in a session of its own, so that Ctrl-C at the terminal does not reach it. */
    public ProcessHandle start(String name, List<String> command, Map<String, String> environment, Path workingFolder) {
        List<String> all = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            all.add("/usr/bin/setsid");
        }
        Path note = note(name);
        all.addAll(List.of("/bin/sh", "-c", KEEPER, "lintan-keeper", note.toString()));
        all.addAll(command);
        try {
            Files.deleteIfExists(note);
            ProcessBuilder builder = new ProcessBuilder(all)
                    .directory(workingFolder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(newLog(name).toFile()));
            builder.environment().putAll(environment);
            ProcessHandle keeper = builder.start().toHandle();
            ProcessHandle handle = childOf(keeper);
            state.put(
                    name + ".pid",
                    Long.toString(handle.pid()),
                    name + ".started",
                    startedAt(handle),
                    name + ".keeper",
                    Long.toString(keeper.pid()));
            return handle;
        } catch (IOException e) {
            throw new StackException("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    private Path note(String name) {
        return checkout.folder("ended").resolve(name);
    }

    /** What the process before wrote is kept: it may say why it ended. */
    private Path newLog(String name) throws IOException {
        Path log = checkout.log(name);
        if (Files.exists(log)) {
            Files.move(log, checkout.log(name + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /** The process that the keeper starts; the keeper itself if that has ended already. */
    private static ProcessHandle childOf(ProcessHandle keeper) {
        while (keeper.isAlive()) {
            Optional<ProcessHandle> child = keeper.children().findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            pause(2);
        }
        return keeper;
    }

    /** How the process of this name ended, in words; its keeper needs a moment to note it. */
    String ending(String name) {
        Instant end = Instant.now().plus(NOTING);
        while (Ending.noted(note(name)).isEmpty() && Instant.now().isBefore(end)) {
            pause(20);
        }
        String ending = Ending.noted(note(name)).orElse("nobody saw how");
        String last = LastWords.of(checkout.log(name));
        return ending.equals(Ending.KILLED) || last.isEmpty() ? ending : ending + "; its log ends with: " + last;
    }

    /** The living process of this name, if we started it and it still is the same process. */
    public Optional<ProcessHandle> find(String name) {
        String pid = state.get(name + ".pid");
        if (pid == null) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(h -> !defunct(h))
                .filter(h -> startedAt(h).equals(state.get(name + ".started")));
    }

    /** Asks the process to end, insists after the grace, ends what it had started, and forgets it. */
    public void stop(String name, Duration grace) {
        List<ProcessHandle> family =
                find(name).map(handle -> handle.descendants().toList()).orElse(List.of());
        stopAlone(name, grace);
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /** As {@link #stop}, but what it had started goes on without it. */
    void stopAlone(String name, Duration grace) {
        find(name).ifPresent(handle -> {
            handle.destroy();
            if (!endedWithin(handle, grace)) {
                handle.destroyForcibly();
                endedWithin(handle, Duration.ofSeconds(5));
            }
        });
        awaitKeeper(name);
        state.forget(name);
    }

    /** The keeper ends a moment after what it kept; its number may be a stranger's by now, who is only waited for. */
    private void awaitKeeper(String name) {
        Optional.ofNullable(state.get(name + ".keeper"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .ifPresent(keeper -> endedWithin(keeper, NOTING));
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
