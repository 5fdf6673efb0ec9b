package org.lintan.stack;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A MariaDB of its own in a folder of its own: who is let in, and what he may do there. */
@Tag("servers")
class DatabaseLoginsTest {

    private static final int REFUSED = 1045;
    private static final int NOT_HIS = 1044;

    private final Checkout all = Checkout.here();
    private final Checkout checkout = new Checkout(all.root(), all.state().resolve("logins-test"));
    private final StateFile state = new StateFile(checkout);
    private final Daemons daemons = new Daemons(checkout, state);
    private final MariaDb mariadb = new MariaDb(checkout, new Dist(all), daemons, state, 0);

    @BeforeEach
    void aFolderNobodyUsedBefore() throws IOException {
        // lays the programs where they are missing
        new Servers(all).ensure(false);
        stop();
        Trees.delete(checkout.state());
        start();
    }

    @AfterEach
    void stop() {
        daemons.stop(mariadb.name(), Duration.ofSeconds(20));
    }

    @Test
    void letsInNobodyWithoutAPassword() throws SQLException {
        for (String user : new String[] {"root", "", "lintan_market"}) {
            assertEquals(REFUSED, refusal(user, ""), user);
        }
        assertEquals(
                Set.of(
                        "lintan_ledger@127.0.0.1",
                        "lintan_market@127.0.0.1",
                        "lintan_portal@127.0.0.1",
                        "lintan_ticket@127.0.0.1",
                        "root@127.0.0.1",
                        "root@::1",
                        "root@localhost"),
                users(administrator()));
    }

    @Test
    void letsAPartMakeItsOwnDatabaseAndTouchNoOther() throws SQLException {
        run(administrator(), "CREATE DATABASE lintan_ledger", "CREATE TABLE lintan_ledger.roll (name VARCHAR(9))");

        Endpoints.Mysql market = mariadb.login(Part.MARKET);
        run(
                market,
                "CREATE DATABASE lintan_market_north",
                "CREATE TABLE lintan_market_north.trade (id INT)",
                "INSERT INTO lintan_market_north.trade VALUES (1)");
        for (String foreign : new String[] {
            "SELECT name FROM lintan_ledger.roll",
            "CREATE DATABASE lintanmarket",
            "DROP DATABASE lintan_ledger",
            "CREATE USER stranger",
            "SELECT Priv FROM mysql.global_priv"
        }) {
            assertThrows(SQLException.class, () -> run(market, foreign), foreign);
        }
        assertEquals(
                NOT_HIS,
                assertThrows(SQLException.class, () -> run(market, "USE lintan_ledger"))
                        .getErrorCode());
    }

    @Test
    void takesOverAFolderWhoseAdministratorHadNoPassword() throws SQLException {
        String before = mariadb.login(Part.MARKET).password();
        // as the launcher left it until it had secrets: open, and with a user without a name
        run(
                administrator(),
                "CREATE USER ''@'localhost'",
                "CREATE DATABASE lintan_market",
                "SET PASSWORD = PASSWORD('')");
        assertEquals(0, refusal("root", ""));
        assertFalse(mariadb.outdated());
        stop();
        assertTrue(mariadb.outdated(), "a process that runs without its logins would be replaced");

        start();

        assertEquals(REFUSED, refusal("root", ""));
        assertFalse(users(administrator()).contains("@localhost"));
        assertEquals(before, mariadb.login(Part.MARKET).password());
        run(mariadb.login(Part.MARKET), "USE lintan_market");
    }

    @Test
    void makesNewLoginsWhenTheSecretsWereLost() throws IOException, SQLException {
        Endpoints.Mysql before = administrator();
        Trees.delete(checkout.state().resolve("secrets"));
        assertTrue(mariadb.outdated());
        stop();

        start();

        assertEquals(REFUSED, refusal(before.user(), before.password()));
        run(administrator(), "SELECT 1");
        run(mariadb.login(Part.TICKET), "CREATE DATABASE lintan_ticket");
    }

    private void start() {
        mariadb.start();
        Instant end = Instant.now().plusSeconds(60);
        while (!mariadb.healthy()) {
            assertTrue(Instant.now().isBefore(end), () -> LastWords.and(checkout.log("mariadb")));
            Daemons.pause(50);
        }
    }

    private Endpoints.Mysql administrator() {
        return new Endpoints(mariadb.url(), "", null).mysql();
    }

    /** The server's number for the refusal; 0 when he is let in. */
    private int refusal(String user, String password) {
        Endpoints.Mysql here = administrator();
        try {
            run(new Endpoints.Mysql(here.host(), here.port(), user, password), "SELECT 1");
            return 0;
        } catch (SQLException e) {
            return e.getErrorCode();
        }
    }

    /** Who can log in, as user@host. */
    private static Set<String> users(Endpoints.Mysql login) throws SQLException {
        Set<String> users = new TreeSet<>();
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CONCAT(User, '@', Host) FROM mysql.global_priv"
                        + " WHERE COALESCE(JSON_VALUE(Priv, '$.account_locked'), 0) = 0")) {
            while (rows.next()) {
                users.add(rows.getString(1));
            }
        }
        return users;
    }

    private static void run(Endpoints.Mysql login, String... statements) throws SQLException {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(Endpoints.Mysql login) throws SQLException {
        return DriverManager.getConnection(login.jdbcUrl(""), login.user(), login.password());
    }
}
