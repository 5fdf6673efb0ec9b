package org.lintan.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the portal must not know, read from its sources. */
class ArchitectureTest {

    private static final Pattern IMPORT = Pattern.compile("import (?:static )?org\\.lintan\\.(\\w+)");
    private static final Pattern MAPPING = Pattern.compile("@(GET|POST|PUT|PATCH|DELETE)\\b");
    private static final Pattern WHO = Pattern.compile("@(Authenticated|PermitAll|RolesAllowed|DenyAll)\\b");

    @Test
    void knowsNoOtherRoomButTheKernel() throws IOException {
        assertEquals(
                List.of(),
                sources()
                        .filter(source -> IMPORT.matcher(read(source))
                                .results()
                                .anyMatch(found -> !found.group(1).equals("web")
                                        && !found.group(1).equals("kernel")))
                        .toList());
    }

    @Test
    void saysOfEveryResourceWhoMayCallIt() throws IOException {
        assertEquals(
                List.of(),
                sources()
                        .filter(source -> MAPPING.matcher(read(source)).find()
                                && !WHO.matcher(read(source)).find())
                        .toList());
    }

    @Test
    void asksOnlyTheInjectedClockForTheTime() throws IOException {
        Pattern now = Pattern.compile("(Instant|LocalDate|LocalDateTime|ZonedDateTime)\\.now\\(|currentTimeMillis");
        assertEquals(
                List.of(),
                sources().filter(source -> now.matcher(read(source)).find()).toList());
    }

    private static Stream<Path> sources() throws IOException {
        return Files.walk(Path.of("src/main/java"))
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
