package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How a process ended, as the shell that kept it noted it down: the only one who is told, as whoever started it is long gone. */
final class Ending {

    static final String KILLED = "exit 137 (killed)";

    private static final int SIGNALS = 128;
    /** What a JVM answers when it ends for want of memory, as all of ours are told to. */
    private static final int OUT_OF_MEMORY = 3;

    private Ending() {}

    /** "exit 137 (killed)", "exit 3 (out of memory)", "exit 1"; empty when nothing was noted. */
    static Optional<String> noted(Path note) {
        try {
            return Files.exists(note) ? words(Files.readString(note).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> words(String status) {
        if (status.isEmpty()) {
            return Optional.empty();
        }
        int exit = Integer.parseInt(status);
        if (exit == OUT_OF_MEMORY) {
            return Optional.of("exit 3 (out of memory)");
        }
        if (exit == SIGNALS + 9) {
            return Optional.of(KILLED);
        }
        return Optional.of("exit " + exit + (exit > SIGNALS ? " (signal " + (exit - SIGNALS) + ")" : ""));
    }
}
