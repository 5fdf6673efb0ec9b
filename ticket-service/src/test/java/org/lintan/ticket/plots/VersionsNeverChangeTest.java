package org.lintan.ticket.plots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No statement of the service changes or deletes a version of a plot or an inventory, or what a case was measured on. One gives those of before the key of their paper, which says nothing new. */
class VersionsNeverChangeTest {

    private static final Pattern CHANGE = Pattern.compile(
            "(?i)(update|delete\\s+from|replace\\s+into)\\s+(plot_version(_cell)?|(measured_)?inventory|inventory_stock)\\b(?! SET title_key = \\? WHERE plot_id = \\? AND title_key IS NULL)");

    @Test
    void noStatementChangesAVersion() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> guilty = files.filter(Files::isRegularFile)
                    .filter(file -> changes(read(file)))
                    .map(Path::toString)
                    .toList();
            assertEquals(List.of(), guilty);
        }
    }

    @Test
    void aStatementThatWouldIsFound() {
        assertTrue(changes("UPDATE plot_version SET name = ? WHERE plot_id = ?"));
        assertTrue(changes("delete from plot_version_cell where plot_id = ?"));
        assertTrue(changes("UPDATE inventory_stock SET volume_dm3 = ?"));
        assertTrue(changes("DELETE FROM measured_inventory WHERE application_id = ?"));
        assertFalse(changes("UPDATE plot_version SET title_key = ? WHERE plot_id = ? AND title_key IS NULL"));
    }

    private static boolean changes(String text) {
        return CHANGE.matcher(text).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
