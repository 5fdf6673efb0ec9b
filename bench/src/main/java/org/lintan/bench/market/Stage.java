package org.lintan.bench.market;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.lintan.stack.Checkout;
import org.lintan.stack.Daemons;
import org.lintan.stack.Endpoints;
import org.lintan.stack.Ports;
import org.lintan.stack.Servers;

/**
 * The processes of one run, all in {@code .lintan/bench} with ports of their own: database, broker, pods of the market, a server without work,
 * and our login server. The state is made anew for each run; what an aborted run left behind is stopped first. Closing stops what was started.
 */
final class Stage implements AutoCloseable {

    private static final String DATABASE = "lintan_market";
    private static final String NO_WORK = "no-work";
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long START_LIMIT_S = 150;

    /** The packaged market as in production: C2, a heap that is no matter; the collector with the least work of its own on two processors. */
    static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private final List<String> jvm;
    private final Checkout checkout;
    private final Daemons daemons;
    private final Servers servers;
    private final Issuer issuer;
    private final Endpoints endpoints;
    private final Deque<String> started = new ArrayDeque<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();

    /** @param jvm flags the market is started with */
    Stage(Path root, List<String> jvm) throws IOException, GeneralSecurityException {
        this.jvm = jvm;
        checkout = new Checkout(root, root.resolve(".lintan/bench"));
        servers = new Servers(checkout);
        daemons = new Daemons(checkout);
        leftovers().forEach(this::stop);
        servers.stopAll();
        clear(checkout.state());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "stop"));
        issuer = new Issuer();
        endpoints = servers.ensure(false);
    }

    private List<String> leftovers() {
        return List.of("market", "market-2", "market-edge", NO_WORK);
    }

    private static void clear(Path state) throws IOException {
        if (Files.isDirectory(state)) {
            try (Stream<Path> all = Files.walk(state)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    Issuer issuer() {
        return issuer;
    }

    String kafka() {
        return endpoints.kafka();
    }

    Endpoints.Mysql mysql() {
        return endpoints.mysql();
    }

    static String database() {
        return DATABASE;
    }

    /** Starts a pod of the market and waits until it is healthy; answers its port. */
    int market(String name, Map<String, String> settings) {
        int port = Ports.any();
        int management = Ports.any();
        Map<String, String> env = new LinkedHashMap<>();
        env.put("LINTAN_PROFILE", "demo");
        env.put("QUARKUS_PROFILE", "prod,demo");
        env.put("LINTAN_INSTANCE", "bench-" + name);
        env.put("LINTAN_OIDC_URL", issuer.url());
        env.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.url());
        env.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        env.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        env.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        env.put("QUARKUS_DATASOURCE_JDBC_URL", mysql().jdbcUrl(DATABASE) + "&createDatabaseIfNotExist=true");
        env.put("QUARKUS_DATASOURCE_REACTIVE_URL", mysql().reactiveUrl(DATABASE));
        env.put("QUARKUS_DATASOURCE_USERNAME", mysql().user());
        env.put("QUARKUS_DATASOURCE_PASSWORD", mysql().password());
        env.put("KAFKA_BOOTSTRAP_SERVERS", kafka());
        env.putAll(settings);
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(jvm);
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                checkout.root()
                        .resolve("market-service/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        start(name, command, env);
        await(name, "http://127.0.0.1:" + management + "/q/health");
        ports.put(name, port);
        return port;
    }

    /** Starts the server without work; answers its port. */
    int noWork() {
        int port = Ports.any();
        start(
                NO_WORK,
                List.of(
                        java(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoWork.class.getName(),
                        Integer.toString(port)),
                Map.of());
        await(NO_WORK, "http://127.0.0.1:" + port + "/");
        return port;
    }

    private void start(String name, List<String> command, Map<String, String> env) {
        started.push(name);
        daemons.start(name, command, env, checkout.root());
    }

    private void await(String name, String url) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_S);
        while (!answers(url)) {
            if (daemons.find(name).isEmpty() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        name + " does not start; see " + checkout.state().resolve("logs"));
            }
            pause(100);
        }
    }

    private static boolean answers(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() < 300;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Pids of what serves an order, by name: database, broker and the pods that run. */
    Map<String, Long> servers() {
        Map<String, Long> pids = new LinkedHashMap<>();
        Stream.concat(ports.keySet().stream(), Stream.of("mariadb", "kafka"))
                .forEach(name -> daemons.find(name).ifPresent(process -> pids.put(name, process.pid())));
        return pids;
    }

    /** Stops the process where it stands: it keeps all it has in memory and does nothing. */
    void hold(String name) {
        signal("-STOP", name);
    }

    void goOn(String name) {
        signal("-CONT", name);
    }

    private void signal(String signal, String name) {
        daemons.find(name).ifPresent(process -> {
            try {
                new ProcessBuilder("/bin/kill", signal, Long.toString(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ended);
            }
        });
    }

    void stop(String name) {
        goOn(name);
        daemons.stop(name, GRACE);
        started.remove(name);
        ports.remove(name);
    }

    private synchronized void stopAll() {
        List.copyOf(started).forEach(this::stop);
        servers.stopAll();
        if (issuer != null) {
            issuer.close();
        }
    }

    /** Waits for what comes by itself; who waits in vain for ten minutes says for what. */
    static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited ten minutes for " + what);
            }
            pause(20);
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public void close() {
        stopAll();
    }
}
