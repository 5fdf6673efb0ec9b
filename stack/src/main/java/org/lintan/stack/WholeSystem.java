package org.lintan.stack;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole of Lintan as processes on this machine: the servers, the services and the portal of one state folder. What runs is
 * kept, what died is started, what was built anew since is replaced. Serves {@code ./lintan up} and the whole-system tests,
 * which also kill parts of it.
 */
public final class WholeSystem {

    private static final Duration START_LIMIT = Duration.ofSeconds(150);
    /** After the name of a process, names its port for health and metrics. */
    private static final String MANAGEMENT = "-management";

    /** What a service or the portal is started with (decision 0024 says what other flags cost and bring). */
    public static final List<String> JVM = List.of(
            "-Xms32m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=64m",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError");

    private final Checkout checkout;
    private final StateFile state;
    private final Daemons daemons;
    private final Servers servers;

    public WholeSystem(Checkout checkout) {
        this.checkout = checkout;
        this.state = new StateFile(checkout);
        this.daemons = new Daemons(checkout, state);
        this.servers = new Servers(checkout);
    }

    /** Starts whatever is missing and waits until all of it is healthy; the modules must be built. Returns {@link #environment}. */
    public Map<String, String> up() {
        servers.start(true);
        servers.awaitBooks();
        startParts();
        Failures failures = new Failures();
        failures.attempt(servers::awaitIdentity);
        for (Part part : Part.values()) {
            failures.attempt(() -> await(part));
        }
        failures.throwIfAny();
        return environment();
    }

    /** The variables of docs/contracts/environment.md for a client of the running system, who has no business in the database. */
    public Map<String, String> environment() {
        Map<String, String> env = new LinkedHashMap<>();
        env.put("LINTAN_KAFKA", servers.kafka());
        env.put("LINTAN_OIDC_URL", servers.oidc());
        for (Part part : Part.values()) {
            env.put(part.variable(), url(part));
            env.put(part.managementVariable(), management(part.module()));
        }
        env.put("LINTAN_PROFILE", profile());
        return env;
    }

    /** The database with its administrator's login. For tests that look behind the services. */
    public Endpoints.Mysql database() {
        return servers.endpoints(false).mysql();
    }

    /** Starts the parts that do not run or run an older build; does not wait. */
    void startParts() {
        for (Part part : Part.values()) {
            // addresses first: each part is told where the others will be
            reservePort(part);
        }
        for (Part part : Part.values()) {
            boolean running = daemons.find(part.module()).isPresent();
            if (running && !version(part).equals(state.get(part.module() + ".version"))) {
                Console.step(part.module() + " or its surroundings changed; it is restarted");
                stop(part);
                running = false;
            }
            if (!running) {
                start(part);
            }
        }
    }

    private void reservePort(Part part) {
        boolean runs = daemons.find(part.module()).isPresent();
        boolean usual = servers.fixedPorts();
        reservePort(runs, part.module(), usual ? part.preferredPort() : 0);
        reservePort(runs, part.module() + MANAGEMENT, usual ? part.preferredManagementPort() : 0);
    }

    /** A process of an older build may run without a port it needs now. */
    private void reservePort(boolean runs, String name, int usual) {
        String last = state.get("ports." + name);
        if (!runs || last == null) {
            state.put("ports." + name, Integer.toString(Ports.again(last, usual, name)));
        }
    }

    /** Starts one part on the port it had before. Does not wait; see {@link #await}. */
    public void start(Part part) {
        Path jar = jar(part);
        if (!Files.exists(jar)) {
            throw new StackException(part.module() + " is not built: "
                    + checkout.root().relativize(jar) + " is missing. ./lintan up builds it.");
        }
        Console.step("starting " + part.module());
        start(part, part.module());
        state.put(part.module() + ".version", version(part));
    }

    /** Starts it only if it does not run. For tests that may have killed it. */
    public void startAgain(Part part) {
        if (daemons.find(part.module()).isEmpty()) {
            start(part);
        }
    }

    private void start(Part part, String name) {
        daemons.start(
                name,
                Stream.of(
                                List.of(Jvm.executable()),
                                JVM,
                                List.of(
                                        "-Dfile.encoding=UTF-8",
                                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                        "-jar",
                                        jar(part).toString()))
                        .flatMap(List::stream)
                        .toList(),
                variables(part, name),
                checkout.root());
    }

    private Map<String, String> variables(Part part, String name) {
        Map<String, String> env = new LinkedHashMap<>(environment());
        env.put("QUARKUS_HTTP_PORT", state.get("ports." + name));
        env.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        env.put("QUARKUS_MANAGEMENT_PORT", state.get("ports." + name + MANAGEMENT));
        env.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        env.put("QUARKUS_OIDC_AUTH_SERVER_URL", env.get("LINTAN_OIDC_URL"));
        if ("demo".equals(profile())) {
            env.put("QUARKUS_PROFILE", "prod,demo");
        }
        Endpoints.Mysql mysql = servers.login(part);
        String database = part.database() + System.getenv().getOrDefault("LINTAN_DB_SUFFIX", "");
        env.put("QUARKUS_DATASOURCE_JDBC_URL", mysql.jdbcUrl(database) + "&createDatabaseIfNotExist=true");
        env.put("QUARKUS_DATASOURCE_REACTIVE_URL", mysql.reactiveUrl(database));
        env.put("QUARKUS_DATASOURCE_USERNAME", mysql.user());
        env.put("QUARKUS_DATASOURCE_PASSWORD", mysql.password());
        env.put("KAFKA_BOOTSTRAP_SERVERS", env.get("LINTAN_KAFKA"));
        return env;
    }

    /** Waits until the part says it is healthy. */
    public void await(Part part) {
        await(part.module());
    }

    private void await(String name) {
        Instant end = Instant.now().plus(START_LIMIT);
        while (!healthy(name)) {
            if (daemons.find(name).isEmpty()) {
                throw new StackException(name + " ended while starting; " + LastWords.and(checkout.log(name)));
            }
            if (Instant.now().isAfter(end)) {
                throw new StackException(name + " is not healthy after " + START_LIMIT.toSeconds() + " s; see "
                        + health(name) + " and " + checkout.log(name));
            }
            Daemons.pause(200);
        }
    }

    public boolean healthy(Part part) {
        return healthy(part.module());
    }

    private boolean healthy(String name) {
        return state.get("ports." + name + MANAGEMENT) != null && Probe.ok(health(name));
    }

    public String url(Part part) {
        return url(part.module());
    }

    private String url(String name) {
        return "http://127.0.0.1:" + state.get("ports." + name);
    }

    private String management(String name) {
        return url(name + MANAGEMENT);
    }

    /** Where the part tells how it is. */
    String health(Part part) {
        return health(part.module());
    }

    private String health(String name) {
        return management(name) + "/q/health";
    }

    /** SIGKILL: no goodbye, no flush. For tests. */
    public void kill(Part part) {
        daemons.kill(part.module());
    }

    void stop(Part part) {
        stopTwin(part);
        daemons.stop(part.module(), Duration.ofSeconds(15));
    }

    /**
     * A second process of the part beside the first, on the same database and broker, started if it does not run, and waited for. For tests. Answers
     * its address.
     */
    public String startTwin(Part part) {
        String name = twin(part);
        if (daemons.find(name).isEmpty()) {
            reservePort(false, name, 0);
            reservePort(false, name + MANAGEMENT, 0);
            start(part, name);
        }
        await(name);
        return url(name);
    }

    /** SIGKILL to the second process. For tests. */
    public void killTwin(Part part) {
        daemons.kill(twin(part));
    }

    public void stopTwin(Part part) {
        daemons.stop(twin(part), Duration.ofSeconds(15));
    }

    private static String twin(Part part) {
        return part.module() + "-2";
    }

    /** SIGKILL to the database or the broker. For tests; what was acknowledged must outlive it. */
    public void kill(Backbone server) {
        daemons.kill(server.server());
    }

    /** Starts the database and the broker again where they had been, if they do not run, and waits until they serve. */
    public void restoreBackbone() {
        servers.start(false);
        servers.awaitBooks();
    }

    /** What the first, or the second, process of the part wrote since it was started. */
    public Path log(Part part, boolean second) {
        return checkout.log(second ? twin(part) : part.module());
    }

    /** On which addresses each process of this state folder, and what it started, waits for connections; by its name. */
    public Map<String, List<InetSocketAddress>> listening() {
        Map<String, List<InetSocketAddress>> all = new LinkedHashMap<>();
        Stream.concat(
                        servers.all().stream().map(Server::name),
                        Stream.of(Part.values()).map(Part::module))
                .forEach(name -> daemons.find(name).ifPresent(process -> all.put(name, Listener.of(process))));
        return all;
    }

    /** Stops everything this state folder started; first the watcher, which would start it again. */
    public void down() {
        new Watch(checkout).stop();
        List<Thread> stopping = new ArrayList<>();
        for (Part part : Part.values()) {
            Thread thread = new Thread(() -> stop(part));
            thread.start();
            stopping.add(thread);
        }
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException("Interrupted while stopping");
            }
        }
        servers.stopAll();
    }

    static String profile() {
        return System.getenv().getOrDefault("LINTAN_PROFILE", "demo");
    }

    private Path jar(Part part) {
        return checkout.root().resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Tells a process of another build (Quarkus writes the file anew each time) or of other addresses from the one wanted now. */
    private String version(Part part) {
        Path app = jar(part).resolveSibling("quarkus/quarkus-application.dat");
        return (Files.exists(app) ? app.toFile().lastModified() : 0) + "-"
                + variables(part, part.module()).hashCode();
    }
}
