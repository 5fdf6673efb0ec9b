package org.lintan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with the realm of {@code identity/}. Built once, then started optimised. Its data is a copy of the realm files and
 * nothing else, so when these change the data is dropped and the realm imported afresh.
 */
final class Keycloak implements Server {

    /** Login of the administrator, and the name of his secret. */
    private static final String ADMINISTRATOR = "keycloak-admin";

    private static final List<String> BUILD = List.of(
            "build",
            "--db=dev-file",
            "--health-enabled=true",
            "--metrics-enabled=false",
            "--cache=local",
            "--features-disabled=kerberos,organization,admin-fine-grained-authz,device-flow,ciba,par");

    private final Checkout checkout;
    private final Dist dist;
    private final Daemons daemons;
    private final StateFile state;
    private final int preferredPort;
    private final Secrets secrets;

    Keycloak(Checkout checkout, Dist dist, Daemons daemons, StateFile state, int preferredPort) {
        this.checkout = checkout;
        this.dist = dist;
        this.daemons = daemons;
        this.state = state;
        this.preferredPort = preferredPort;
        this.secrets = new Secrets(checkout);
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public void start() {
        build();
        Path home = checkout.folder("keycloak");
        String hash = contents();
        boolean fresh = !hash.equals(state.get("keycloakdata.hash"));
        try {
            if (fresh) {
                Trees.delete(home);
                Files.createDirectories(home);
            }
            layOut(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int port = Ports.again(state.get("ports.keycloak"), preferredPort, "Keycloak");
        int management = Ports.again(
                state.get("ports.keycloak-management"),
                preferredPort > 0 ? preferredPort + 10 : 0,
                "Keycloak's management");
        state.put(
                "ports.keycloak",
                Integer.toString(port),
                "ports.keycloak-management",
                Integer.toString(management),
                "keycloakdata.hash",
                hash);
        List<String> command = java(home, "-Xmx384m");
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--hostname-strict=false",
                // one node: without this it looks for others, on every address of the machine
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + management,
                "--log-level=warn",
                // an unclean end leaves the file as it is: H2 recovers it at the next start
                "--db-url=jdbc:h2:file:" + home.resolve("data/h2/keycloakdb")
                        + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"));
        daemons.start(name(), command, administrator(), home);
    }

    /** Made at the first start only; without one Keycloak's first page would offer the whole realm to the first who opens it. */
    private Map<String, String> administrator() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR, "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(ADMINISTRATOR));
    }

    /** What its data is made of: the files of the realm, and the administrator. */
    private String contents() {
        return Dist.hashOf(identity()) + "-" + Secrets.fingerprint(secrets.of(ADMINISTRATOR));
    }

    /** Builds once, and again when what we put into Keycloak changed: it takes its providers in when it is built. */
    private void build() {
        Path marker = dist.keycloak().resolve("lib/quarkus/lintan-built");
        KeycloakProvider guard = new KeycloakProvider(identity(), dist.keycloak());
        try {
            String wanted = String.join(" ", BUILD) + " " + guard.hash();
            if (Files.exists(marker) && Files.readString(marker).equals(wanted)) {
                return;
            }
            Files.deleteIfExists(marker);
            guard.install();
            Path log = checkout.log("keycloak-build");
            List<String> command =
                    new ArrayList<>(List.of(dist.keycloak().resolve("bin/kc.sh").toString()));
            command.addAll(BUILD);
            if (run(command, log) != 0) {
                throw new StackException("keycloak: it could not be built; " + LastWords.and(log));
            }
            Files.writeString(marker, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void layOut(Path home) throws IOException {
        for (String folder : List.of("conf", "data/import", "data/tmp", "themes")) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.copy(
                dist.keycloak().resolve("conf/cache-ispn.xml"),
                home.resolve("conf/cache-ispn.xml"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(home.resolve("conf/keycloak.conf"), "");
        for (String built : List.of("lib", "providers")) {
            if (!Files.exists(home.resolve(built))) {
                Files.createSymbolicLink(home.resolve(built), dist.keycloak().resolve(built));
            }
        }
        Path imported = home.resolve("data/import/lintan-realm.json");
        if (!Files.exists(imported)) {
            writeRealm(imported);
        }
        Path theme = resources().resolve("theme");
        if (Files.isDirectory(theme)) {
            Trees.copy(theme, home.resolve("themes"));
        }
    }

    /** {@code identity} knows how its realm file is made for a profile; its one-file program runs from source. */
    private void writeRealm(Path target) throws IOException {
        Path program = identity().resolve("java/org/lintan/identity/RealmFile.java");
        if (!Files.exists(program)) {
            return;
        }
        Path log = checkout.log("keycloak-realm");
        String profile = WholeSystem.profile();
        if (run(
                        List.of(
                                Jvm.executable(),
                                program.toString(),
                                resources().resolve("realm").toString(),
                                profile,
                                target.toString()),
                        log)
                != 0) {
            throw new StackException("keycloak: its realm file could not be made; " + LastWords.and(log));
        }
    }

    private static int run(List<String> command, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted");
        }
    }

    private List<String> java(Path home, String heap) {
        return new ArrayList<>(List.of(
                Jvm.executable(),
                "-Xms64m",
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                dist.keycloak().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    }

    private Path identity() {
        return checkout.root().resolve("identity/src/main");
    }

    /** The realm, its users and the login theme. */
    private Path resources() {
        return identity().resolve("resources");
    }

    @Override
    public boolean outdated() {
        return !contents().equals(state.get("keycloakdata.hash"));
    }

    @Override
    public boolean healthy() {
        String management = state.get("ports.keycloak-management");
        return management != null && Probe.ok("http://127.0.0.1:" + management + "/health/ready");
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + state.get("ports.keycloak") + "/realms/lintan";
    }
}
