package org.lintan.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the Maven that runs us (or the one {@code ./lintan} found) and runs it. */
final class Maven {

    private Maven() {}

    /** Runs quietly; the output goes to the log file. Returns the exit code. */
    static int run(Path folder, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(executable().toString(), "-B"));
        command.addAll(arguments);
        try {
            Files.createDirectories(log.getParent());
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("Cannot run Maven: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Maven ran");
        }
    }

    /** LINTAN_MAVEN (set by the launcher), the Maven running this test, MAVEN_HOME, then the path. */
    static Path executable() {
        Stream<String> homes =
                Stream.of(System.getenv("LINTAN_MAVEN"), System.getProperty("maven.home"), System.getenv("MAVEN_HOME"));
        Stream<Path> named = homes.filter(Objects::nonNull).map(home -> Path.of(home, "bin", "mvn"));
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(p -> Path.of(p, "mvn"));
        return Stream.concat(named, onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new StackException(
                        "No Maven found. Install it (apt-get install maven) or set LINTAN_MAVEN to its folder."));
    }
}
