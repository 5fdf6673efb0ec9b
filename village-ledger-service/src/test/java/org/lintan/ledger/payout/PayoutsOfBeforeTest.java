package org.lintan.ledger.payout;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.lintan.stack.StackTestResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Distributions of the release before, carried over: the schema of then, its rows, and the files that change it. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PayoutsOfBeforeTest {

    private static final String SCHEMA = "payouts_of_before";
    private static final String HALF = "01JD0000000000000000000001";
    private static final String RUN = "01JD0000000000000000000002";
    private static final String PREPARED = "01JD0000000000000000000003";

    @Test
    void linesWithoutAnEndCountAsOnTheirWayUnderTheNumberTheirNextFileHad() throws Exception {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getOptionalValue("quarkus.datasource.password", String.class)
                                .orElse(""));
                Statement sql = connection.createStatement()) {
            sql.execute("DROP DATABASE IF EXISTS " + SCHEMA);
            sql.execute("CREATE DATABASE " + SCHEMA);
            sql.execute("USE " + SCHEMA);
            run(sql, "V0104__distributions.sql");
            distribution(sql, HALF, "PAYING", 1, true);
            line(sql, HALF, 1, 100, "PAID", 1, null);
            line(sql, HALF, 2, 200, "RETURNED", 3, "户名不符");
            line(sql, HALF, 3, 300, "PAYABLE", 1, null);
            line(sql, HALF, 4, 0, "PAID", 1, null);
            distribution(sql, RUN, "RUN", 0, true);
            line(sql, RUN, 1, 100, "PAYABLE", 1, null);
            distribution(sql, PREPARED, "PREPARED", 0, false);
            line(sql, PREPARED, 1, 100, "PREPARED", 1, null);

            run(sql, "V0120__payout_orders.sql");

            assertEquals(
                    List.of("1 2 3 600", "2 1 1 100"),
                    rows(
                            sql,
                            "SELECT RIGHT(distribution_id, 1), round, payments, total_fen FROM payout_batch ORDER BY 1"));
            assertEquals(
                    List.of(
                            "1 1 1 PAID 100 null",
                            "1 2 1 RETURNED 200 null",
                            "1 2 2 RETURNED 200 户名不符",
                            "1 2 3 SENT 200 null",
                            "1 3 1 SENT 300 null",
                            "2 1 1 SENT 100 null"),
                    rows(
                            sql,
                            "SELECT RIGHT(distribution_id, 1), line_no, attempt, state, amount_fen, reason FROM payout_order ORDER BY 1, 2, 3"));
            assertEquals(
                    List.of("1 1 PAID", "1 2 SENT", "1 3 SENT", "1 4 PAID", "2 1 SENT", "3 1 PREPARED"),
                    rows(sql, "SELECT RIGHT(distribution_id, 1), line_no, state FROM distribution_line ORDER BY 1, 2"));
            assertEquals(
                    List.of("1 PAYING 2", "2 PAYING 1", "3 PREPARED 0"),
                    rows(sql, "SELECT RIGHT(id, 1), state, payout_rounds FROM distribution ORDER BY 1"));
            // the schema itself refuses a second payment of a line that is out
            assertThrows(
                    SQLException.class,
                    () -> sql.execute(
                            "INSERT INTO payout_order (county, distribution_id, line_no, attempt, round, amount_fen, state) VALUES ('350428', '"
                                    + HALF + "', 3, 2, 3, 300, 'SENT')"));
            sql.execute("DROP DATABASE " + SCHEMA);
        }
    }

    private static void run(Statement sql, String file) throws IOException, SQLException {
        try (InputStream in = PayoutsOfBeforeTest.class.getResourceAsStream("/db/migration/" + file)) {
            for (String statement : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\\R")) {
                if (!statement.isBlank()) {
                    sql.execute(statement);
                }
            }
        }
    }

    private static void distribution(Statement sql, String id, String state, int rounds, boolean run)
            throws SQLException {
        sql.execute(
                "INSERT INTO distribution (county, id, party, decision_id, state, title, pot_fen, deductions_fen, collective_fen, households_fen,"
                        + " residual_fen, per_head_fen, split_fully, households, members, payout_rounds, seed, prepared_by, prepared_at, run_at, version)"
                        + " VALUES ('350428', '" + id + "', '350428-a', '" + id + "', '" + state
                        + "', '分配', 600, 0, 0, 600, 0, 1, TRUE, 3, 3, " + rounds
                        + ", REPEAT('0', 64), 'one', '2026-03-01', " + (run ? "'2026-03-02'" : "NULL") + ", 0)");
    }

    private static void line(Statement sql, String id, int no, long fen, String state, int attempt, String reason)
            throws SQLException {
        sql.execute(
                "INSERT INTO distribution_line (county, distribution_id, line_no, household_no, household_party, members, amount_fen, state, attempt,"
                        + " reason, answered_at) VALUES ('350428', '" + id + "', " + no + ", 'h" + no + "', '350428-a-h"
                        + no + "', 1, " + fen + ", '" + state + "', " + attempt + ", "
                        + (reason == null ? "NULL" : "'" + reason + "'") + ", "
                        + (state.startsWith("P") && !state.equals("PAID") ? "NULL" : "'2026-03-05'") + ")");
    }

    private static List<String> rows(Statement sql, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = sql.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(found.getObject(i)));
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }
}
