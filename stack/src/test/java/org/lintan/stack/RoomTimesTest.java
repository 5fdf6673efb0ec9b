package org.lintan.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RoomTimesTest {

    @TempDir
    private Path root;

    @Test
    void addsUpTestsByRoomAndTakesTimesFromTheSummary() throws IOException {
        RoomTimes times = new RoomTimes(root, folders());
        source("kernel", "org/lintan/kernel/BookRulesTest");
        source("platform/http", "org/lintan/platform/EdgeTest");
        for (String line : List.of(
                "[INFO] Tests run: 13, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 0.045 s -- in org.lintan.kernel.BookRulesTest",
                // the same class by a second engine; a nested class reports under a name of its own
                "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.384 s -- in org.lintan.kernel.BookRulesTest",
                "[ERROR] Tests run: 4, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 4 s <<< FAILURE! -- in org.lintan.platform.EdgeTest",
                "[INFO] Tests run: 16, Failures: 0, Errors: 0, Skipped: 1",
                "[INFO] Lintan 林碳 .......................................... SUCCESS [  0.397 s]",
                "[INFO] kernel ............................................. SUCCESS [ 19.562 s]",
                "[INFO] platform-http ...................................... FAILURE [01:40 min]",
                "[INFO] web ................................................ FAILURE [01:02 h]",
                "[INFO] e2e ................................................ SKIPPED")) {
            times.hear(line);
        }
        assertEquals(
                List.of(
                        "  kernel                      20 s  16 tests, 1 skipped",
                        "  platform/http               1:40  4 tests, 2 FAILED",
                        "  web                        62:00  0 tests; the room FAILED",
                        "  e2e                            -  skipped: a room it needs failed"),
                times.table());
    }

    @Test
    void isRedByItsTestsEvenWhereMavenWasToldToGoOn() throws IOException {
        RoomTimes times = new RoomTimes(root, folders());
        source("kernel", "org/lintan/kernel/BookRulesTest");
        times.hear(
                "[INFO] Tests run: 13, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 0.045 s -- in org.lintan.kernel.BookRulesTest");
        assertFalse(times.red());
        times.hear(
                "[ERROR] Tests run: 4, Failures: 0, Errors: 1, Skipped: 0, Time elapsed: 4 s <<< ERROR! -- in org.lintan.kernel.BookRulesTest");
        times.hear("[INFO] kernel ............................................. SUCCESS [ 19.562 s]");
        assertTrue(times.red());
    }

    private static Map<String, String> folders() {
        Map<String, String> folders = new LinkedHashMap<>();
        folders.put("kernel", "kernel");
        folders.put("platform-http", "platform/http");
        folders.put("web", "web");
        folders.put("e2e", "e2e");
        folders.put("bench", "bench");
        return folders;
    }

    private void source(String room, String name) throws IOException {
        Path file = root.resolve(room).resolve("src/test/java").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }
}
