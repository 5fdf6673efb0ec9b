package org.lintan.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What {@code ./lintan test …} runs.
 *
 * @param maven    goals and options
 * @param classes  the only test classes to run, or empty for all of them
 * @param database of the services' tests
 * @param servers  none in a run of pure tests, which then cannot start one by mistake; all three at once in a whole run;
 *                 else each when a test asks for it
 */
record TestPlan(List<String> maven, List<String> classes, Database database, Need servers) {

    enum Database {
        MARIADB,
        MYSQL97
    }

    enum Need {
        NONE,
        AS_ASKED,
        ALL
    }

    /** The tests of MySQL's leg are those with a database under them. */
    private static final Set<String> WITHOUT_DATABASE = Set.of("identity", "web", "e2e");

    private static final String WHOLE_SYSTEM = "e2e";

    /** @throws StackException if the words name no run; the message says which there are */
    static TestPlan of(List<String> words, Path root) {
        Rooms rooms = new Rooms(root);
        List<String> flags = words.stream().filter(word -> word.startsWith("-")).toList();
        List<String> named =
                words.stream().filter(word -> !word.startsWith("-")).toList();
        if (flags.size() + named.size() > 1) {
            throw new StackException("./lintan test takes one word: a room, --fast, --slow or --mysql97.");
        }
        if (!named.isEmpty()) {
            return room(root, rooms.named(named.get(0)));
        }
        return switch (flags.isEmpty() ? "" : flags.get(0)) {
            case "" -> new TestPlan(List.of("verify", "-fae"), List.of(), Database.MARIADB, Need.ALL);
            case "--mysql97" -> mysql97(rooms.all());
            case "--fast" -> fast(root, rooms.all());
            case "--slow" -> slow(new TestSources(root, rooms.all()));
            default ->
                throw new StackException(
                        "Unknown: " + flags.get(0) + ". ./lintan test takes a room, --fast, --slow or --mysql97.");
        };
    }

    /** One room and what it is built from; only its own tests. The whole system's tests start what is packaged. */
    private static TestPlan room(Path root, List<String> modules) {
        boolean packaged = modules.contains(WHOLE_SYSTEM);
        List<String> maven =
                new ArrayList<>(List.of(packaged ? "verify" : "test", "-pl", String.join(",", modules), "-am"));
        if (packaged) {
            maven.add("-Dapp.tests.skip");
        }
        // the whole system's day begins with empty books, whatever the last run left
        return new TestPlan(
                maven, new TestSources(root, modules).all(), Database.MARIADB, packaged ? Need.ALL : Need.AS_ASKED);
    }

    private static TestPlan mysql97(List<String> rooms) {
        List<String> modules =
                rooms.stream().filter(room -> !WITHOUT_DATABASE.contains(room)).toList();
        return new TestPlan(
                List.of("verify", "-fae", "-pl", String.join(",", modules)),
                List.of(),
                Database.MYSQL97,
                Need.AS_ASKED);
    }

    private static TestPlan fast(Path root, List<String> rooms) {
        List<String> modules =
                rooms.stream().filter(room -> !room.equals(WHOLE_SYSTEM)).toList();
        List<String> maven = List.of(
                "test",
                "-fae",
                "-T2",
                // these programs live for seconds
                "-DargLine=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "-pl",
                String.join(",", modules),
                "-Dskip.web",
                "-Dquarkus.generate-code.skip=true",
                "-Dspotless.check.skip",
                "-Dcheckstyle.skip");
        return new TestPlan(maven, new TestSources(root, modules).pure(), Database.MARIADB, Need.NONE);
    }

    private static TestPlan slow(TestSources sources) {
        List<String> maven = List.of("verify", "-fae", "-Dlintan.tests=slow", "-Dapp.tests.skip");
        List<String> classes = sources.slow();
        if (classes.isEmpty()) {
            throw new StackException("No test carries the tag slow yet.");
        }
        return new TestPlan(maven, classes, Database.MARIADB, Need.ALL);
    }
}
