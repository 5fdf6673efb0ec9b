package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** A second start builds only when a source changed: what builds and tests make themselves is no source. */
class BuildTest {

    @TempDir
    Path tree;

    @Test
    void aChangedSourceIsBuiltAnew() throws IOException {
        Path source = file("market-service/src/main/java/Market.java");
        String before = Build.fingerprint(tree);
        Files.writeString(source, "changed");
        assertNotEquals(before, Build.fingerprint(tree));
    }

    @Test
    void whatGitIsToldToIgnoreIsNoSource() throws IOException {
        file("market-service/src/main/java/Market.java");
        String before = Build.fingerprint(tree);
        List<String> ignored = ignored();
        assertFalse(ignored.isEmpty());
        for (String pattern : ignored) {
            String name = pattern.replace("*", "some");
            file("web/app/" + (name.endsWith("/") ? name + "made.ts" : name));
            assertEquals(before, Build.fingerprint(tree), pattern);
        }
    }

    /** Patterns of all files that name what is not committed. */
    private static List<String> ignored() throws IOException {
        try (Stream<Path> patterns = Stream.of(Path.of("../.gitignore"), Path.of("../web/app/.gitignore"))) {
            return patterns.flatMap(file -> read(file).lines())
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String path) throws IOException {
        Path file = tree.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }
}
