package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/** Builds the modules when a source changed since the last good build. */
final class Build {

    /** Folders and files that builds, tests and editors make, or that no running part depends on. */
    private static final Set<String> SKIPPED = Set.of(
            "target",
            "node_modules",
            "dist",
            "dist-test",
            "generated",
            ".quinoa",
            ".lintan",
            ".git",
            ".idea",
            ".vscode",
            ".jqwik-database",
            ".cifuzz-corpus",
            "docs",
            "e2e",
            "test");

    private static final Set<String> SKIPPED_ENDINGS = Set.of(".iml", ".log");

    /** What is only for those who change the house (tests, style) is not done for those who use it. */
    private static final List<String> ARGUMENTS =
            List.of("package", "-Dmaven.test.skip=true", "-pl", "!e2e", "-Dspotless.check.skip", "-Dcheckstyle.skip");

    private final Checkout checkout;
    private final StateFile state;

    Build(Checkout checkout, StateFile state) {
        this.checkout = checkout;
        this.state = state;
    }

    /** Returns once every module is packaged. The output of Maven is in the log only. */
    void ensure() {
        String now = fingerprint(checkout.root());
        if (now.equals(state.get("build.fingerprint")) && everyPartIsThere()) {
            return;
        }
        Path log = checkout.log("build");
        Console.step("building (log: " + checkout.root().relativize(log) + ")");
        int exit;
        try (MavenProgress progress = new MavenProgress("building")) {
            exit = Maven.run(checkout.root(), log, ARGUMENTS, progress);
        }
        if (exit != 0) {
            throw new StackException("The build failed; Maven says why at the end of " + log);
        }
        state.put("build.fingerprint", now);
        Console.step("built");
    }

    private boolean everyPartIsThere() {
        for (Part part : Part.values()) {
            if (!Files.exists(checkout.root().resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar"))) {
                return false;
            }
        }
        return true;
    }

    /** Names, sizes and times of all sources: a changed file changes it, and it takes milliseconds. */
    static String fingerprint(Path root) {
        long[] sum = {17, 0};
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return !folder.equals(root) && isSkipped(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isSkipped(file)) {
                        return FileVisitResult.CONTINUE;
                    }
                    // order of visiting is not fixed, so the parts are added up
                    String one = root.relativize(file) + "|" + attributes.size() + "|"
                            + attributes.lastModifiedTime().toMillis();
                    sum[0] += one.hashCode() * 31L + one.length();
                    sum[1]++;
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum[0] + "-" + sum[1];
    }

    private static boolean isSkipped(Path path) {
        String name = path.getFileName().toString();
        return SKIPPED.contains(name) || SKIPPED_ENDINGS.stream().anyMatch(name::endsWith);
    }
}
