package org.lintan.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} real servers: the ones already running for this checkout, or those named by the environment, or
 * new ones. Each start of the application gets an empty database of its module's own and a topic prefix nobody else uses.
 *
 * <p>Init arguments (all optional): {@code database} (default: the module's folder, {@code _test} appended) and
 * {@code filledBy}, a dump on the class path the database is filled with before the application starts, and
 * {@code keycloak=true} for a test that needs real tokens; without it the OIDC tenant is switched off, so {@code @TestSecurity}
 * works and nobody waits for Keycloak.
 */
public final class StackTestResource implements QuarkusTestResourceLifecycleManager {

    private String database;
    private boolean keycloak;
    private String filledBy;

    @Override
    public void init(Map<String, String> arguments) {
        String module = Path.of("").toAbsolutePath().getFileName().toString();
        database = arguments.getOrDefault("database", module).replace('-', '_') + "_test";
        keycloak = Boolean.parseBoolean(arguments.getOrDefault("keycloak", "false"));
        filledBy = arguments.get("filledBy");
    }

    @Override
    public Map<String, String> start() {
        Endpoints endpoints = new Servers(Checkout.here()).ensure(keycloak);
        Endpoints.Mysql mysql = endpoints.mysql();
        Databases databases = new Databases(mysql);
        databases.recreate(database);
        if (filledBy != null) {
            databases.fill(database, read(filledBy));
        }
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", mysql.jdbcUrl(database));
        config.put("quarkus.datasource.reactive.url", mysql.reactiveUrl(database));
        config.put("quarkus.datasource.username", mysql.user());
        config.put("quarkus.datasource.password", mysql.password());
        config.put("kafka.bootstrap.servers", endpoints.kafka());
        config.put("lintan.topic-prefix", database + "-" + Long.toString(System.currentTimeMillis(), 36) + "-");
        if (keycloak) {
            config.put("quarkus.oidc.auth-server-url", endpoints.oidcUrl());
        } else {
            config.put("quarkus.oidc.tenant-enabled", "false");
        }
        return config;
    }

    private static String read(String resource) {
        try (InputStream dump = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return new String(dump.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StackException(resource + " cannot be read", e);
        }
    }

    /** The servers stay for the next test; {@code ./lintan down} or {@code ./lintan test} ends what they started. */
    @Override
    public void stop() {}
}
