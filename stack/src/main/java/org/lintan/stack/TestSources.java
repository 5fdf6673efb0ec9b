package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The test classes of some rooms, told apart by what their sources say. Nothing is loaded: to ask JUnit would start the
 * application of every service, which is what a fast run avoids.
 */
final class TestSources {

    private static final Pattern TEST = Pattern.compile("(Test\\w*|\\w+Tests?|\\w+TestCase)\\.java");
    private static final Pattern HEAVY =
            Pattern.compile("(?m)^\\s*(@Quarkus\\w*Test\\b|@FuzzTest\\b|@Tag\\(\"servers\"\\))");
    private static final Pattern SLOW = Pattern.compile("(?m)^\\s*@Tag\\(\"slow\"\\)");
    private static final Pattern USED = Pattern.compile("@(\\w+)|\\bextends\\s+(\\w+)");
    private static final String TESTS = "src/test/java";

    /** @param path within its source folder, with slashes, as Surefire's lists want it */
    private record Source(String path, boolean test, String text) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
        }
    }

    private final List<Source> sources = new ArrayList<>();

    TestSources(Path root, List<String> rooms) {
        for (String room : rooms) {
            for (String folder : List.of("src/main/java", TESTS)) {
                read(root.resolve(room).resolve(folder), folder.equals(TESTS));
            }
        }
    }

    private void read(Path folder, boolean tests) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                boolean test =
                        tests && TEST.matcher(file.getFileName().toString()).matches();
                sources.add(new Source(folder.relativize(file).toString(), test, Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> all() {
        return paths(source -> true);
    }

    /** Those in which some test is only for {@code ./lintan test --slow}. */
    List<String> slow() {
        return paths(source -> SLOW.matcher(source.text()).find());
    }

    /** Those that need no application, no server and no fuzzer, nor inherit such a need. Some of their tests may be slow. */
    List<String> pure() {
        Set<String> heavy = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Source source : sources) {
                if (!heavy.contains(source.name()) && isHeavy(source, heavy)) {
                    grown = heavy.add(source.name());
                }
            }
        }
        return paths(source -> !heavy.contains(source.name()));
    }

    private static boolean isHeavy(Source source, Set<String> heavy) {
        if (HEAVY.matcher(source.text()).find()) {
            return true;
        }
        Matcher used = USED.matcher(source.text());
        return used.results().anyMatch(m -> heavy.contains(m.group(1) == null ? m.group(2) : m.group(1)));
    }

    private List<String> paths(Predicate<Source> wanted) {
        return sources.stream()
                .filter(Source::test)
                .filter(wanted)
                .map(Source::path)
                .toList();
    }
}
