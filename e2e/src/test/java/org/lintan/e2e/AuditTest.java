package org.lintan.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lintan.stack.Checkout;
import org.lintan.stack.Endpoints;
import org.lintan.stack.audit.Audit;
import org.lintan.stack.audit.Finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The audit finds nothing after the day, whoever was killed; and it sees each invariant broken by a single row. */
@Order(9)
class AuditTest {

    private static final String COUNTY = "350428";

    /**
     * A row changed behind the services' backs.
     *
     * @param invariant number in design.md §8, or 11 for papers, that must be found broken
     * @param change    breaks it
     * @param undo      restores the row to the byte, so that the next one starts clean
     */
    private record Corruption(String name, int invariant, String database, List<String> change, List<String> undo) {}

    private static final List<Corruption> CORRUPTIONS = List.of(
            new Corruption(
                    "a fen more on one account",
                    1,
                    "lintan_market",
                    List.of(
                            "UPDATE account SET balance = balance + 1 WHERE county = '350428' AND asset = 'CNY' AND party = '350428-buyer1' AND bucket = 'AVAILABLE'"),
                    List.of(
                            "UPDATE account SET balance = balance - 1 WHERE county = '350428' AND asset = 'CNY' AND party = '350428-buyer1' AND bucket = 'AVAILABLE'")),
            new Corruption(
                    "a unit that belongs to nobody",
                    2,
                    "lintan_ticket",
                    List.of(
                            "UPDATE unit_block SET to_unit = to_unit - 1 WHERE county = '350428' AND party = '350428-reserve' AND bucket = 'CUSTODY'"),
                    List.of(
                            "UPDATE unit_block SET to_unit = to_unit + 1 WHERE county = '350428' AND party = '350428-reserve' AND bucket = 'CUSTODY'")),
            new Corruption(
                    "the land of one ticket under another",
                    3,
                    "lintan_ticket",
                    List.of(
                            "CREATE TABLE kept_land AS SELECT id, outline_wkt FROM issued_land",
                            "CREATE TABLE kept_cell AS SELECT * FROM issued_land_cell",
                            "UPDATE issued_land SET outline_wkt = (SELECT k.outline_wkt FROM kept_land k ORDER BY k.id LIMIT 1)",
                            "INSERT IGNORE INTO issued_land_cell (issued_land_id, cell) SELECT l.id, c.cell FROM kept_land l JOIN kept_cell c"),
                    List.of(
                            "UPDATE issued_land SET outline_wkt = (SELECT k.outline_wkt FROM kept_land k WHERE k.id = issued_land.id)",
                            "DELETE FROM issued_land_cell",
                            "INSERT INTO issued_land_cell SELECT * FROM kept_cell",
                            "DROP TABLE kept_land",
                            "DROP TABLE kept_cell")),
            new Corruption(
                    "more units on the market than in custody",
                    4,
                    "lintan_market",
                    List.of(
                            "UPDATE account SET balance = balance + IF(party = '@registry', -1000, 1000) WHERE county = '350428' AND asset LIKE 'T-%'"
                                    + " AND (party = '350428-reserve' AND bucket = 'AVAILABLE' OR party = '@registry')"),
                    List.of(
                            "UPDATE account SET balance = balance - IF(party = '@registry', -1000, 1000) WHERE county = '350428' AND asset LIKE 'T-%'"
                                    + " AND (party = '350428-reserve' AND bucket = 'AVAILABLE' OR party = '@registry')")),
            new Corruption(
                    "a trade the village never heard of",
                    5,
                    "lintan_ledger",
                    List.of(
                            "CREATE TABLE kept_income AS SELECT * FROM income",
                            "DELETE FROM income ORDER BY trade_id LIMIT 1"),
                    List.of(
                            "DELETE FROM income",
                            "INSERT INTO income SELECT * FROM kept_income",
                            "DROP TABLE kept_income")),
            new Corruption(
                    "a village's money free in the market beside its claim",
                    4,
                    "lintan_market",
                    List.of(
                            "UPDATE claim SET amount_fen = amount_fen + 1 WHERE county = '350428' ORDER BY claim_id LIMIT 1"),
                    List.of(
                            "UPDATE claim SET amount_fen = amount_fen - 1 WHERE county = '350428' ORDER BY claim_id LIMIT 1")),
            new Corruption(
                    "a payment the bank confirmed that never arrived",
                    4,
                    "lintan_ledger",
                    List.of(
                            "UPDATE arrival SET amount_fen = amount_fen - 1 WHERE county = '350428' ORDER BY payout_id LIMIT 1"),
                    List.of(
                            "UPDATE arrival SET amount_fen = amount_fen + 1 WHERE county = '350428' ORDER BY payout_id LIMIT 1")),
            new Corruption(
                    "a household paid one fen too much",
                    6,
                    "lintan_ledger",
                    List.of(
                            "UPDATE distribution_line SET amount_fen = amount_fen + 1 ORDER BY distribution_id, line_no LIMIT 1"),
                    List.of(
                            "UPDATE distribution_line SET amount_fen = amount_fen - 1 ORDER BY distribution_id, line_no LIMIT 1")),
            new Corruption(
                    "a payout whose decision was never out on notice",
                    7,
                    "lintan_ledger",
                    List.of("UPDATE decision SET notice_ends_on = notice_ends_on + INTERVAL 30 DAY"),
                    List.of("UPDATE decision SET notice_ends_on = notice_ends_on - INTERVAL 30 DAY")),
            new Corruption(
                    "a certificate for a kilogram less than was retired",
                    8,
                    "lintan_ticket",
                    List.of(
                            "UPDATE retirement SET quantity_kg = quantity_kg - 1 WHERE county = '350428' ORDER BY certificate_no LIMIT 1"),
                    List.of(
                            "UPDATE retirement SET quantity_kg = quantity_kg + 1 WHERE county = '350428' ORDER BY certificate_no LIMIT 1")),
            new Corruption(
                    "a transfer that took units out of retirement",
                    8,
                    "lintan_ticket",
                    List.of(
                            "UPDATE transfer SET from_bucket = 'RETIRED', to_bucket = 'AVAILABLE' WHERE county = '350428' AND from_bucket = 'AVAILABLE' AND to_bucket = 'RETIRED'"),
                    List.of(
                            "UPDATE transfer SET from_bucket = 'AVAILABLE', to_bucket = 'RETIRED' WHERE county = '350428' AND from_bucket = 'RETIRED' AND to_bucket = 'AVAILABLE'")),
            new Corruption(
                    "a journal edited after it was sealed",
                    9,
                    "lintan_ticket",
                    List.of(
                            "UPDATE transfer SET amount = amount + 1 WHERE county = '350428' ORDER BY journal_id LIMIT 1"),
                    List.of(
                            "UPDATE transfer SET amount = amount - 1 WHERE county = '350428' ORDER BY journal_id LIMIT 1")),
            new Corruption(
                    "a trade whose command was refused",
                    10,
                    "lintan_market",
                    List.of(
                            "CREATE TABLE kept_result AS SELECT command_id FROM command_key_a WHERE county = '350428' AND state = 'DONE'"
                                    + " AND command_id IN (SELECT command_id FROM trade) ORDER BY command_id LIMIT 1",
                            "UPDATE command_key_a SET state = 'REFUSED' WHERE command_id IN (SELECT command_id FROM kept_result)"),
                    List.of(
                            "UPDATE command_key_a SET state = 'DONE' WHERE command_id IN (SELECT command_id FROM kept_result)",
                            "DROP TABLE kept_result")),
            new Corruption(
                    "a case on a paper that is not kept",
                    11,
                    "lintan_ticket",
                    List.of(
                            "UPDATE application_document SET document_id = REVERSE(document_id) WHERE county = '350428' ORDER BY application_id, sha256 LIMIT 1"),
                    List.of(
                            "UPDATE application_document SET document_id = REVERSE(document_id) WHERE county = '350428' ORDER BY application_id, sha256 LIMIT 1")),
            new Corruption(
                    "a paper of a village one byte longer than it says",
                    11,
                    "lintan_ledger",
                    List.of(
                            "UPDATE document_piece SET bytes = CONCAT(bytes, 'x') WHERE county = '350428' ORDER BY document_id, piece_no LIMIT 1"),
                    List.of(
                            "UPDATE document_piece SET bytes = LEFT(bytes, LENGTH(bytes) - 1) WHERE county = '350428' ORDER BY document_id, piece_no LIMIT 1")));

    private final County county = County.open();

    @Test
    @Order(1)
    void everyInvariantHoldsAfterADayInWhichEachServiceWasKilled() {
        List<Finding> findings = new Audit(county.env, Checkout.here()).run();
        findings.forEach(System.out::println);
        assertEquals(List.of(), findings.stream().filter(f -> !f.holds()).toList());
    }

    @Test
    @Order(1)
    void theServiceClientOfTheRealmFindsTheSame() {
        Map<String, String> env = new HashMap<>(county.env);
        env.put("LINTAN_AUDIT_SECRET", "lintan-demo-audit");
        List<Finding> findings = new Audit(env, Checkout.here()).run();
        assertEquals(List.of(), findings.stream().filter(f -> !f.holds()).toList());
        assertEquals(new Audit(county.env, Checkout.here()).run(), findings);
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> oneCorruptRowIsSeen() {
        return CORRUPTIONS.stream()
                .map(c -> DynamicTest.dynamicTest("invariant " + c.invariant() + ": " + c.name(), () -> isSeen(c)));
    }

    @Test
    @Order(3)
    void everythingHoldsAgainOnceTheRowsAreRestored() {
        assertEquals(List.of(), audit());
    }

    private void isSeen(Corruption corruption) throws SQLException {
        run(corruption.database(), corruption.change());
        try {
            List<Finding> broken = audit();
            assertTrue(
                    broken.stream().anyMatch(f -> f.invariant().startsWith(corruption.invariant() + " ")),
                    () -> "invariant " + corruption.invariant() + " of county " + COUNTY
                            + " should be broken, found only " + broken);
        } finally {
            run(corruption.database(), corruption.undo());
        }
    }

    private List<Finding> audit() {
        return new Audit(county.env, Checkout.here(), Duration.ZERO)
                .run().stream().filter(f -> !f.holds()).toList();
    }

    private void run(String database, List<String> statements) throws SQLException {
        Endpoints.Mysql mysql = County.SYSTEM.database();
        String suffix = System.getenv().getOrDefault("LINTAN_DB_SUFFIX", "");
        try (Connection connection =
                        DriverManager.getConnection(mysql.jdbcUrl(database + suffix), mysql.user(), mysql.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
