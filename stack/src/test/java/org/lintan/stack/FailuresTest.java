package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FailuresTest {

    private final Failures failures = new Failures();

    @Test
    void whatFailedIsNamedTogetherAfterEverythingWasTried() {
        failures.attempt(() -> {
            throw new StackException("mariadb: its folder could not be made; see m.log");
        });
        failures.attempt(() -> {});
        failures.attempt(() -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        assertEquals(
                "2 things failed:\n  - mariadb: its folder could not be made; see m.log\n  - No space left on device",
                assertThrows(StackException.class, failures::throwIfAny).getMessage());
    }

    @Test
    void aSingleFailureIsThrownAsItIsAndNoneIsSilence() {
        failures.throwIfAny();
        StackException only = new StackException("The build failed; Maven says why at the end of build.log");
        failures.attempt(() -> {
            throw only;
        });
        assertSame(only, assertThrows(StackException.class, failures::throwIfAny));
    }

    @Test
    void lastWordsAreTheLastLineThatSaysAnything(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("x.log"), "starting\njava.lang.OutOfMemoryError: heap\n\n");
        assertEquals("see " + log + ", which ends with: java.lang.OutOfMemoryError: heap", LastWords.and(log));
        assertEquals("", LastWords.of(folder.resolve("none.log")));
        Files.writeString(log, "x".repeat(10_000));
        assertEquals("x".repeat(240) + "…", LastWords.of(log));
    }
}
