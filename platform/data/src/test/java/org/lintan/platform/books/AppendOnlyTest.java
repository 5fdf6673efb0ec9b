package org.lintan.platform.books;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * No statement of platform changes or deletes a journal, a transfer, a chain head or an act. Triggers cannot say it for us: MySQL with a
 * binary log lets only a superuser create them. What somebody else changes, the chain shows.
 */
class AppendOnlyTest {

    private static final Pattern CHANGE = Pattern.compile(
            "(?i)(update|delete\\s+from|replace\\s+into|truncate(\\s+table)?)\\s+(journal|transfer|chain_head|act)\\b");

    @Test
    void noStatementChangesWhatIsInTheBooks() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<String> guilty = files.filter(Files::isRegularFile)
                    .filter(AppendOnlyTest::changesBooks)
                    .map(Path::toString)
                    .toList();
            assertEquals(List.of(), guilty);
        }
    }

    private static boolean changesBooks(Path file) {
        try {
            return CHANGE.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
