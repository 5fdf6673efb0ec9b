package org.lintan.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The three servers of one state folder. {@link #ensure} may be called by several processes at once: a file lock lets one of
 * them start what is missing while the others wait and then find it running.
 */
public final class Servers {

    /** A run of pure tests sets this variable to {@link #NONE}: a test that asks for a server all the same fails. */
    static final String SWITCH = "LINTAN_SERVERS";

    static final String NONE = "none";

    private static final Duration START_LIMIT = Duration.ofSeconds(300);

    private final Checkout checkout;
    private final StateFile state;
    private final Daemons daemons;
    private final Dist dist;
    private final MariaDb mariadb;
    private final Server kafka;
    private final Server keycloak;

    public Servers(Checkout checkout) {
        this.checkout = checkout;
        this.state = new StateFile(checkout);
        this.daemons = new Daemons(checkout, state);
        this.dist = new Dist(checkout);
        boolean fixed = fixedPorts();
        this.mariadb = new MariaDb(checkout, dist, daemons, state, fixed ? 13306 : 0);
        this.kafka = new Kafka(checkout, dist, daemons, state, fixed ? 19092 : 0);
        this.keycloak = new Keycloak(checkout, dist, daemons, state, fixed ? 18180 : 0);
    }

    /** Starts what is missing and waits until it serves. External servers named by the environment are used as they are. */
    public Endpoints ensure(boolean withKeycloak) {
        start(withKeycloak);
        awaitBooks();
        if (withKeycloak) {
            awaitIdentity();
        }
        return endpoints(withKeycloak);
    }

    /** Starts what is missing, without waiting for it. One that cannot be started keeps none of the others from it. */
    void start(boolean withKeycloak) {
        Failures failures = new Failures();
        start(withKeycloak, failures);
        failures.throwIfAny();
    }

    void start(boolean withKeycloak, Failures failures) {
        if (NONE.equals(external(SWITCH))) {
            throw new StackException("This is a run of pure tests, and this test asked for a server."
                    + " A test of that kind carries @QuarkusTest or @Tag(\"servers\").");
        }
        List<Server> needed = new ArrayList<>();
        if (external("LINTAN_MYSQL_URL") == null) {
            needed.add(mariadb);
        }
        if (external("LINTAN_KAFKA") == null) {
            needed.add(kafka);
        }
        if (withKeycloak && external("LINTAN_OIDC_URL") == null) {
            needed.add(keycloak);
        }
        failures.attempt(() -> locked(() -> {
            if (!needed.isEmpty()) {
                dist.ensure();
            }
            needed.forEach(server -> failures.attempt(() -> startUnlessRunning(server)));
            writeEnvironment();
        }));
    }

    void awaitBooks() {
        Failures failures = new Failures();
        failures.attempt(this::awaitDatabase);
        if (external("LINTAN_KAFKA") == null) {
            failures.attempt(() -> await(kafka));
        }
        failures.throwIfAny();
    }

    private void awaitDatabase() {
        if (external("LINTAN_MYSQL_URL") == null) {
            await(mariadb);
        } else {
            Endpoints.Mysql mysql = endpoints(false).mysql();
            if (!MariaDb.greets(mysql.host(), mysql.port())) {
                throw new StackException("No database answers at " + mysql.host() + ":" + mysql.port()
                        + ", which LINTAN_MYSQL_URL names");
            }
        }
    }

    void awaitIdentity() {
        if (external("LINTAN_OIDC_URL") == null) {
            await(keycloak);
        }
    }

    Endpoints endpoints(boolean withKeycloak) {
        return new Endpoints(or("LINTAN_MYSQL_URL", mariadb::url), kafka(), withKeycloak ? oidc() : null);
    }

    String kafka() {
        return or("LINTAN_KAFKA", kafka::address);
    }

    String oidc() {
        return or("LINTAN_OIDC_URL", keycloak::address);
    }

    private static String or(String variable, Supplier<String> ours) {
        String named = external(variable);
        return named == null ? ours.get() : named;
    }

    /** The login of one part: at our own database its own, at a server somebody named the one named. */
    Endpoints.Mysql login(Part part) {
        return external("LINTAN_MYSQL_URL") == null
                ? mariadb.login(part)
                : endpoints(false).mysql();
    }

    /** Only the default state has fixed ports, so that test runs never collide with a running demo. */
    boolean fixedPorts() {
        return checkout.state().equals(checkout.root().resolve(".lintan"));
    }

    /** A file to source in a shell, so that a service started by hand finds the same servers; it holds a password. */
    private void writeEnvironment() {
        Endpoints here = endpoints(false);
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("LINTAN_PROFILE", WholeSystem.profile());
        variables.put("LINTAN_MYSQL_URL", here.mysqlUrl());
        variables.put("QUARKUS_DATASOURCE_USERNAME", here.mysql().user());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", here.mysql().password());
        variables.put("LINTAN_KAFKA", here.kafka());
        if (daemons.find(keycloak.name()).isPresent()) {
            variables.put("LINTAN_OIDC_URL", keycloak.address());
        }
        StringBuilder lines = new StringBuilder();
        variables.forEach((name, value) -> lines.append("export ")
                .append(name)
                .append('=')
                .append(quoted(value))
                .append('\n'));
        Secrets.writePrivate(environmentFile(), lines.toString());
    }

    /** As a shell reads it back, whatever stands in a password that somebody named. */
    static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }

    Path environmentFile() {
        return checkout.state().resolve("env");
    }

    /** Starts one that was started before, if it does not run. Does not wait. */
    void startAgain(Server server) {
        locked(() -> {
            if (daemons.find(server.name()).isEmpty()) {
                Console.step("starting " + server.name());
                server.start();
            }
        });
    }

    private void startUnlessRunning(Server server) {
        Optional<ProcessHandle> running = daemons.find(server.name());
        if (running.isPresent() && !server.outdated()) {
            return;
        }
        if (running.isPresent()) {
            Console.step(server.name() + " is restarted, as its configuration changed");
            stop(server);
        } else {
            Console.step("starting " + server.name());
        }
        server.start();
    }

    private void await(Server server) {
        Instant end = Instant.now().plus(START_LIMIT);
        boolean waited = false;
        while (!server.healthy()) {
            if (daemons.find(server.name()).isEmpty()) {
                throw new StackException(
                        server.name() + " ended while starting; " + LastWords.and(checkout.log(server.name())));
            }
            if (Instant.now().isAfter(end)) {
                throw new StackException(server.name() + " does not answer after " + START_LIMIT.toSeconds() + " s; "
                        + LastWords.and(checkout.log(server.name())));
            }
            waited = true;
            Daemons.pause(200);
        }
        if (waited) {
            Console.step(server.name() + " is up: " + server.address());
        }
    }

    List<Server> all() {
        return List.of(mariadb, kafka, keycloak);
    }

    /** Stops what runs, in the reverse order of need. */
    public void stopAll() {
        locked(() -> List.of(keycloak, kafka, mariadb).forEach(this::stop));
    }

    private void stop(Server server) {
        daemons.stop(server.name(), Duration.ofSeconds(20));
    }

    static String external(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? null : value;
    }

    private void locked(Runnable work) {
        new FileMutex(checkout.root().resolve(".lintan/lock")).hold(() -> {
            work.run();
            return null;
        });
    }
}
