package org.lintan.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A committed file that is made from code: differs, fails; {@code -Dlintan.regenerate=true} writes it anew. */
public final class Committed {

    private Committed() {}

    public static void check(String file, String made) throws IOException {
        Path path = Path.of(file);
        if (Boolean.getBoolean("lintan.regenerate")) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, made);
        }
        assertEquals(
                made,
                Files.exists(path) ? Files.readString(path) : "",
                file + " is out of step; see -Dlintan.regenerate=true");
    }
}
