package org.lintan.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The file to source in a shell may hold a password that somebody else chose. */
class EnvironmentFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"5a1f", "", "a b", "$HOME", "`date`", "it's; exit 1", "mysql://root:p&w'$(date)@127.0.0.1:3306"})
    void givesTheShellWhatWasWritten(String value) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "x=" + Servers.quoted(value) + "; printf %s \"$x\"").start();
        assertEquals(value, new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
