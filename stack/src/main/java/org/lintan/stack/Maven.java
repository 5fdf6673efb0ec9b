package org.lintan.stack;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the Maven that runs us (or the one {@code ./lintan} found) and runs it. */
final class Maven {

    private Maven() {}

    /** Runs quietly; the output goes to the log file, and line by line to the listener. Returns the exit code. */
    static int run(Path folder, Path log, List<String> arguments, Consumer<String> listener) {
        List<String> command = new ArrayList<>(List.of(executable().toString(), "-B"));
        command.addAll(arguments);
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .start();
            return follow(process, log, listener);
        } catch (IOException e) {
            throw new StackException("Cannot run Maven: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Maven ran");
        }
    }

    /**
     * Lays out the programs a pom of their own names. Offline first: when everything is in the local repository no remote needs to be asked. Returns the exit
     * code.
     *
     * @param listener to what is said where a remote is asked
     */
    static int layOut(Checkout checkout, Path pom, Path log, Consumer<String> listener) {
        String file = pom.toString();
        int offline = run(checkout.root(), log, List.of("-o", "-f", file, "process-resources"), line -> {});
        return offline == 0 ? offline : run(checkout.root(), log, List.of("-f", file, "process-resources"), listener);
    }

    /** Copies what the process says into the log while it says it. Returns the exit code. */
    static int follow(Process process, Path log, Consumer<String> listener) throws IOException, InterruptedException {
        try (BufferedReader in = process.inputReader();
                BufferedWriter out = Files.newBufferedWriter(log)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line);
                out.newLine();
                out.flush();
                listener.accept(line);
            }
        }
        return process.waitFor();
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
