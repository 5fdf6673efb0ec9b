package org.lintan.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** MariaDB 11.4: durable at each commit, and snapshot isolation on, as MySQL's behaviour without it loses updates. */
final class MariaDb implements Server {

    /** Which logins the running process has; forgotten when it is stopped. */
    private static final String LOGINS = "mariadb.logins";

    private final Checkout checkout;
    private final Dist dist;
    private final Daemons daemons;
    private final StateFile state;
    private final int preferredPort;
    private final DatabaseLogins logins;

    MariaDb(Checkout checkout, Dist dist, Daemons daemons, StateFile state, int preferredPort) {
        this.checkout = checkout;
        this.dist = dist;
        this.daemons = daemons;
        this.state = state;
        this.preferredPort = preferredPort;
        this.logins = new DatabaseLogins(new Secrets(checkout));
    }

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public void start() {
        Path data = checkout.folder("mariadb").resolve("data");
        if (!Files.exists(data.resolve("complete"))) {
            install(data);
        }
        int port = Ports.again(state.get("ports.mariadb"), preferredPort, "the database");
        state.put("ports.mariadb", Integer.toString(port));
        String statements = logins.statements();
        Path file = checkout.folder("secrets").resolve("database.sql");
        Secrets.writePrivate(file, statements);
        List<String> command = new ArrayList<>(List.of(
                dist.mariadb().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + dist.mariadb(),
                "--datadir=" + data,
                // no TLS on the loopback: 11.4 would make a certificate at each start, the longest step of it
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-ssl",
                "--socket=/tmp/lintan-" + port + ".sock",
                // carried out before the first client is let in
                "--init-file=" + file,
                "--pid-file=" + data.resolve("mariadbd.pid"),
                "--innodb-snapshot-isolation=ON",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=96M",
                "--innodb-log-buffer-size=8M",
                "--performance-schema=OFF",
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=4M",
                "--max-connections=300",
                "--max-allowed-packet=64M",
                "--skip-log-bin",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00"));
        asRoot(command);
        daemons.start(name(), command, Map.of(), checkout.folder("mariadb"));
        state.put(LOGINS, Secrets.fingerprint(statements));
    }

    private void install(Path data) {
        List<String> command = new ArrayList<>(List.of(
                dist.mariadb().resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + dist.mariadb(),
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                // a host that cannot look up its own name is usual in containers
                "--skip-name-resolve",
                "--force",
                "--skip-test-db"));
        asRoot(command);
        try {
            Path log = checkout.log("mariadb-install");
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new StackException("mariadb: its folder could not be made; " + LastWords.and(log));
            }
            Files.writeString(data.resolve("complete"), "");
        } catch (IOException e) {
            throw new StackException("mariadb: its folder could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted");
        }
    }

    /** The server refuses to run as root unless told so by name. */
    private static void asRoot(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    /** A MySQL server greets first: protocol version 10 at the fifth byte. */
    @Override
    public boolean healthy() {
        String port = state.get("ports.mariadb");
        return port != null && greets("127.0.0.1", Integer.parseInt(port));
    }

    static boolean greets(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), 1000);
            socket.setSoTimeout(2000);
            byte[] head = socket.getInputStream().readNBytes(5);
            return head.length == 5 && head[4] == 10;
        } catch (IOException e) {
            return false;
        }
    }

    /** A process of an older build, or of secrets that are lost, knows none of the logins. */
    @Override
    public boolean outdated() {
        return !Secrets.fingerprint(logins.statements()).equals(state.get(LOGINS));
    }

    @Override
    public String address() {
        return url(DatabaseLogins.ADMINISTRATOR);
    }

    /** The address with the administrator's password; not for a screen or a log. */
    String url() {
        return url(DatabaseLogins.ADMINISTRATOR + ":" + logins.administratorPassword());
    }

    private String url(String login) {
        return "mysql://" + login + "@127.0.0.1:" + state.get("ports.mariadb");
    }

    /** The one login a part needs. */
    Endpoints.Mysql login(Part part) {
        return new Endpoints.Mysql(
                "127.0.0.1", Integer.parseInt(state.get("ports.mariadb")), logins.user(part), logins.password(part));
    }
}
