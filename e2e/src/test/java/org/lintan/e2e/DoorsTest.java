package org.lintan.e2e;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.stack.Checkout;
import org.lintan.stack.Part;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the started system lets the outside see: which doors stand open, and what lies about. */
@Order(2)
class DoorsTest {

    private static final Set<String> PROCESSES =
            Set.of("mariadb", "kafka", "keycloak", "ticket-service", "market-service", "village-ledger-service", "web");

    private final County county = County.open();

    @Test
    void nobodyButThisMachineReachesAnyOfItsProcesses() {
        Map<String, List<InetSocketAddress>> listening = County.SYSTEM.listening();
        assertEquals(PROCESSES, listening.keySet());

        Map<String, List<InetSocketAddress>> open = new LinkedHashMap<>();
        listening.forEach((name, addresses) -> {
            assertFalse(addresses.isEmpty(), name + " listens nowhere, so this test looked at the wrong process");
            List<InetSocketAddress> beyond = addresses.stream()
                    .filter(address -> !address.getAddress().isLoopbackAddress())
                    .toList();
            if (!beyond.isEmpty()) {
                open.put(name, beyond);
            }
        });
        assertEquals(Map.of(), open);
        // broker and controller; public port and the one for health
        assertTrue(
                listening.get("kafka").size() >= 2, () -> listening.get("kafka").toString());
        assertEquals(2, listening.get("web").size(), () -> listening.get("web").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health", "/q/health/ready", "/q/health/live", "/q", "/metrics"})
    void thePortalTellsStrangersNothingOfItself(String path) {
        RestAssured.given().baseUri(county.url(Part.WEB)).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void eachPartTellsHowItIsOnAPortOfItsOwn(Part part) {
        String management = county.env.get(part.managementVariable());
        RestAssured.given()
                .baseUri(management)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        RestAssured.given().baseUri(management).get("/q/metrics").then().body(containsString("jvm_memory_used_bytes"));
        RestAssured.given().baseUri(county.url(part)).get("/q/metrics").then().statusCode(404);
        RestAssured.given().baseUri(county.url(part)).get("/q/health").then().statusCode(404);
    }

    @Test
    void noSecretStandsInALogOrAmongTheArgumentsOfAProcess() throws IOException {
        List<String> secrets = new ArrayList<>();
        Path state = Checkout.here().state();
        for (Path file : files(state.resolve("secrets"))) {
            String name = file.getFileName().toString();
            if (name.startsWith("database-") || name.equals("keycloak-admin")) {
                secrets.add(Files.readString(file).strip());
            }
            assertTrue(
                    name.equals("lock")
                            || Files.getPosixFilePermissions(file).stream()
                                    .allMatch(permission -> permission.name().startsWith("OWNER")),
                    () -> file + " can be read by others");
        }
        // the database's administrator, one user for each part, Keycloak's administrator
        assertEquals(2 + Part.values().length, secrets.size());

        List<String> found = new ArrayList<>();
        for (Path file : files(state.resolve("logs"))) {
            found.addAll(seen(secrets, file));
        }
        List<Path> arguments;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            arguments = processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .map(process -> process.resolve("cmdline"))
                    .toList();
        }
        for (Path process : arguments) {
            found.addAll(seen(secrets, process));
        }
        assertEquals(List.of(), found);
    }

    /** Names of the files a secret stands in; not the secret. */
    private static List<String> seen(List<String> secrets, Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return secrets.stream().anyMatch(text::contains) ? List.of(file.toString()) : List.of();
        } catch (IOException e) {
            // a process that ended meanwhile
            return List.of();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
