package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * An S3 server for tests, in a process of its own: s3proxy over a folder, laid under {@code .lintan/dist} by Maven from
 * {@code stack/dist/s3proxy/pom.xml} when a test first asks for it. It speaks the protocol and checks signatures; it proves nothing about what a
 * cloud's store does over many machines.
 */
public final class S3Proxy implements AutoCloseable {

    public static final String ACCESS_KEY = "lintan-tests";
    public static final String SECRET_KEY = "a-secret-of-the-tests";

    private static final Duration START = Duration.ofSeconds(60);
    private static final String LOGBACK =
            "<configuration><appender name=\"out\" class=\"ch.qos.logback.core.ConsoleAppender\"><encoder><pattern>%d %p %m%n</pattern></encoder></appender><root level=\"WARN\"><appender-ref ref=\"out\"/></root></configuration>";

    private final Path programs;
    private final Path folder;
    private final int port;
    private Process process;

    private S3Proxy(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** One with this bucket in it, and nothing else. */
    public static S3Proxy with(String bucket) {
        Checkout checkout = Checkout.here();
        Path programs = new FileMutex(checkout.dist().resolve("s3proxy.lock")).hold(() -> programs(checkout));
        try {
            S3Proxy proxy = new S3Proxy(programs, Files.createTempDirectory("s3proxy"), Ports.any());
            Files.createDirectories(proxy.bucket(bucket));
            proxy.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path programs(Checkout checkout) {
        Path folder = checkout.dist().resolve("s3proxy-" + version(checkout));
        Path complete = folder.resolve("complete");
        if (Files.exists(complete)) {
            return folder;
        }
        Path log = checkout.log("s3proxy-fetch");
        if (Maven.layOut(checkout, checkout.root().resolve("stack/dist/s3proxy/pom.xml"), log, line -> {}) != 0) {
            throw new StackException("The S3 server of the tests could not be fetched; Maven says why in " + log);
        }
        try {
            Files.writeString(complete, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static String version(Checkout checkout) {
        try (Stream<String> lines = Files.lines(checkout.root().resolve("pom.xml"))) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith("<s3proxy.version>"))
                    .map(line -> line.replaceAll("<[^>]*>", ""))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where what is in this bucket lies, a file for each object. */
    public Path bucket(String name) {
        return folder.resolve("buckets").resolve(name);
    }

    /** Starts it, at the address it had before, with what it held before. */
    public void start() {
        Path log = folder.resolve("s3proxy.log");
        try {
            Path logback = Files.writeString(folder.resolve("logback.xml"), LOGBACK);
            Path settings = Files.writeString(folder.resolve("s3proxy.properties"), """
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    s3proxy.endpoint=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    jclouds.identity=unused
                    jclouds.credential=unused
                    """.formatted(
                            ACCESS_KEY, SECRET_KEY, endpoint(), folder.resolve("buckets")));
            process = new ProcessBuilder(
                            Jvm.executable(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Dlogback.configurationFile=" + logback,
                            "-cp",
                            programs + "/*",
                            "org.gaul.s3proxy.Main",
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // a test that is killed leaves nothing running
        Process started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        Instant end = Instant.now().plus(START);
        while (!Ports.answers(port)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new StackException("The S3 server of the tests did not start; " + LastWords.and(log));
            }
            Daemons.pause(50);
        }
    }

    /** As when its machine loses its power. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted");
        }
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
