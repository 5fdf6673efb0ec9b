package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The three servers of one state folder. {@link #ensure} may be called by several processes at once: a file lock lets one of
 * them start what is missing while the others wait and then find it running.
 */
public final class Servers {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);

    private final Checkout checkout;
    private final StateFile state;
    private final Daemons daemons;
    private final Dist dist;
    private final Server mariadb;
    private final Server kafka;
    private final Server keycloak;

    public Servers(Checkout checkout) {
        this.checkout = checkout;
        this.state = new StateFile(checkout);
        this.daemons = new Daemons(checkout, state);
        this.dist = new Dist(checkout);
        // only the default state has fixed ports, so that test runs never collide with a running demo
        boolean fixed = checkout.state().equals(checkout.root().resolve(".lintan"));
        this.mariadb = new MariaDb(checkout, dist, daemons, state, fixed ? 13306 : 0);
        this.kafka = new Kafka(checkout, dist, daemons, state, fixed ? 19092 : 0);
        this.keycloak = new Keycloak(checkout, dist, daemons, state, fixed ? 18180 : 0);
    }

    /** Starts what is missing and waits until it serves. External servers named by the environment are used as they are. */
    public Endpoints ensure(boolean withKeycloak) {
        String mysqlUrl = external("LINTAN_MYSQL_URL");
        String bootstrap = external("LINTAN_KAFKA");
        String oidcUrl = external("LINTAN_OIDC_URL");
        List<Server> needed = new ArrayList<>();
        if (mysqlUrl == null) {
            needed.add(mariadb);
        }
        if (bootstrap == null) {
            needed.add(kafka);
        }
        if (withKeycloak && oidcUrl == null) {
            needed.add(keycloak);
        }
        locked(() -> {
            if (!needed.isEmpty()) {
                dist.ensure();
            }
            List<Server> started = needed.stream().filter(this::startUnlessRunning).toList();
            needed.forEach(server -> await(server, started.contains(server)));
            writeEnvironment();
        });
        return new Endpoints(
                mysqlUrl == null ? mariadb.address() : mysqlUrl,
                bootstrap == null ? kafka.address() : bootstrap,
                !withKeycloak ? null : oidcUrl == null ? keycloak.address() : oidcUrl);
    }

    /** A file to source in a shell, so that a service started by hand finds the same servers. */
    private void writeEnvironment() {
        String keycloakUrl = daemons.find(keycloak.name()).isPresent() ? "export LINTAN_OIDC_URL=" + keycloak.address() + "\n" : "";
        try {
            Files.writeString(checkout.state().resolve("env"), "export LINTAN_MYSQL_URL=" + mariadb.address() + "\n"
                    + "export LINTAN_KAFKA=" + kafka.address() + "\n" + keycloakUrl);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean startUnlessRunning(Server server) {
        Optional<ProcessHandle> running = daemons.find(server.name());
        if (running.isPresent() && !server.outdated()) {
            return false;
        }
        if (running.isPresent()) {
            Console.step(server.name() + " is restarted, as its configuration changed");
            stop(server);
        } else {
            Console.step("starting " + server.name());
        }
        server.start();
        return true;
    }

    private void await(Server server, boolean justStarted) {
        Instant end = Instant.now().plus(START_LIMIT);
        while (!server.healthy()) {
            if (daemons.find(server.name()).isEmpty()) {
                throw new StackException(server.name() + " ended while starting; it says why in " + checkout.log(server.name()));
            }
            if (Instant.now().isAfter(end)) {
                throw new StackException(server.name() + " does not answer after " + START_LIMIT.toSeconds()
                        + " s; see " + checkout.log(server.name()));
            }
            Daemons.pause(200);
        }
        if (justStarted) {
            Console.step(server.name() + " is up: " + server.address());
        }
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
        synchronized (Servers.class) {
            try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = acquire(channel)) {
                work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private java.nio.file.Path lockFile() throws IOException {
        Files.createDirectories(checkout.root().resolve(".lintan"));
        return checkout.root().resolve(".lintan/lock");
    }

    /** The same JVM may hold the lock through another class loader; then the JDK throws instead of waiting. */
    private static FileLock acquire(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                Daemons.pause(100);
            }
        }
    }
}
