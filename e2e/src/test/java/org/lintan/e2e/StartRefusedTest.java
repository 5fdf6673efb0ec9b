package org.lintan.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintan.stack.Part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The jars themselves, started outside the demo: with secrets everybody knows they end before they touch anything. */
@Order(8)
class StartRefusedTest {

    private static final String SEALING_KEY = base64("lintan-demo-key-for-invented-dat");
    private static final Map<String, String> OF_THE_DEMO = Map.of(
            "LINTAN_PII_KEY",
            SEALING_KEY,
            "LINTAN_PORTAL_SECRET",
            "lintan-demo-portal",
            "LINTAN_PAPER_KEY",
            base64("lintan-demo-key-of-invented-paper".substring(0, 32)),
            "LINTAN_COOKIE_SECRET",
            "lintan-demo-cookie-key-of-32-chars");
    private static final Map<String, String> OWN = Map.of(
            "LINTAN_PII_KEY", base64("0123456789abcdef0123456789abcdef"),
            "LINTAN_PORTAL_SECRET", "9b1f03c2d4",
            "LINTAN_COOKIE_SECRET", "5a1f5a1f5a1f5a1f5a1f5a1f5a1f5a1f",
            "LINTAN_PAPER_KEY", base64("fedcba9876543210fedcba9876543210"),
            "QUARKUS_DATASOURCE_PASSWORD", "77aa");

    @TempDir
    Path folder;

    private record End(int exit, String said) {}

    @ParameterizedTest
    @EnumSource(Part.class)
    void outsideTheDemoNothingStartsWithASecretOfTheDemo(Part part) throws Exception {
        End end = start(part, "county", OF_THE_DEMO);

        assertEquals(1, end.exit(), end.said());
        String secret = part == Part.WEB ? "LINTAN_PORTAL_SECRET" : "LINTAN_PII_KEY";
        assertTrue(
                end.said()
                        .contains(secret
                                + " holds a secret of the demo, which everybody knows: give it one of its own.\n"),
                end.said());
        assertTrue(end.said().contains("QUARKUS_DATASOURCE_PASSWORD is "), end.said());
        assertTrue(end.said().contains("Not started, as LINTAN_PROFILE (county) is not demo"), end.said());
        OF_THE_DEMO.values().forEach(value -> assertFalse(end.said().contains(value), end.said()));
        assertFalse(end.said().contains("Exception"), end.said());
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void whoWasNotToldThatItIsTheDemoTakesItselfForNone(Part part) throws Exception {
        End end = start(part, null, OF_THE_DEMO);

        assertEquals(1, end.exit(), end.said());
        assertTrue(end.said().contains("Not started, as LINTAN_PROFILE (none) is not demo"), end.said());
    }

    /** No database is there: reaching for one is all it can do. */
    @ParameterizedTest
    @EnumSource(Part.class)
    void withSecretsOfItsOwnItGoesOnToItsDatabase(Part part) throws Exception {
        End end = start(part, "county", OWN);

        assertNotEquals(0, end.exit(), end.said());
        assertFalse(end.said().contains("Not started, as LINTAN_PROFILE"), end.said());
        assertTrue(end.said().contains("Communications link failure"), end.said());
        OWN.values().forEach(value -> assertFalse(end.said().contains(value), end.said()));
    }

    private End start(Part part, String profile, Map<String, String> secrets) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        County.root()
                                .resolve(part.module())
                                .resolve("target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile());
        Map<String, String> environment = new HashMap<>(secrets);
        // port 1 is nobody's
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:mysql://127.0.0.1:1/lintan_none");
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", "mysql://127.0.0.1:1/lintan_none");
        environment.put("QUARKUS_DATASOURCE_USERNAME", "lintan");
        environment.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "5s");
        environment.put("QUARKUS_FLYWAY_CONNECT_RETRIES", "0");
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        builder.environment().keySet().removeIf(name -> name.startsWith("LINTAN_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        if (profile != null) {
            builder.environment().put("LINTAN_PROFILE", profile);
        }
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), () -> part + " did not end");
            return new End(process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
