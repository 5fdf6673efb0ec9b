package org.lintan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A generated file that is committed: equal to what the code says, or the test fails. {@code -Dlintan.regenerate=true} writes it. */
public final class Committed {

    private Committed() {}

    public static void check(String file, String generated) {
        Path path = Path.of(file).toAbsolutePath();
        try {
            if (Boolean.getBoolean("lintan.regenerate")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, generated);
            }
            assertEquals(
                    Files.exists(path) ? Files.readString(path) : "",
                    generated,
                    file + " has drifted: run the test once with -Dlintan.regenerate=true and commit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
