package org.lintan.ticket.audit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Papers;
import org.lintan.testkit.TestClock;
import org.lintan.ticket.support.Village;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lintan.ticket.support.People.AUDITOR;
import static org.lintan.ticket.support.People.ECOLOGY;
import static org.lintan.ticket.support.People.FORESTRY1;

/** Corrupts one row per invariant, sees the audit name it, and puts it right again. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class RegistryAuditTest {

    @Inject
    TestClock clock;

    @Inject
    Tx tx;

    @Test
    void seesABlockThatWasCutABalanceThatWasRaisedAndLandThatWasMoved() {
        String ticket = Village.register().ticket(clock);
        String other = Village.register().ticket(clock);
        isClean();

        change("UPDATE unit_block SET to_unit = to_unit - 1 WHERE ticket_id = ?", ticket);
        AUDITOR.get("/audit/registry")
                .body("ok", equalTo(false))
                .body(of(ticket) + "gaps", hasSize(1))
                .body(of(ticket) + "differences", hasSize(1));
        change("UPDATE unit_block SET to_unit = to_unit + 1 WHERE ticket_id = ?", ticket);
        isClean();

        change("UPDATE account SET balance = balance + 5 WHERE asset = ? AND party NOT LIKE '@%'", "T-" + ticket);
        AUDITOR.get("/audit/registry")
                .body("ok", equalTo(false))
                .body(of(ticket) + "sumOfBooksKg", equalTo(12_723_005));
        change("UPDATE account SET balance = balance - 5 WHERE asset = ? AND party NOT LIKE '@%'", "T-" + ticket);
        isClean();

        change("UPDATE ticket SET quantity_kg = quantity_kg + 1 WHERE id = ?", ticket);
        AUDITOR.get("/audit/registry")
                .body("ok", equalTo(false))
                .body(of(ticket) + "ok", equalTo(false))
                .body(of(other) + "ok", equalTo(true));
        change("UPDATE ticket SET quantity_kg = quantity_kg - 1 WHERE id = ?", ticket);
        isClean();

        String ownCells = "issued_land_cell c JOIN issued_land l ON l.id = c.issued_land_id WHERE l.ticket_id = ?";
        change(
                "INSERT INTO issued_land (county, id, scheme, reference, ticket_id, period_start, period_end, outline_wkt)"
                        + " SELECT county, 'TESTLANDTESTLANDTESTLANDTE', 'CCER', 'CCER-1', NULL, '2020-01-01', '2024-12-31', outline_wkt FROM issued_land WHERE ticket_id = ?",
                ticket);
        change(
                "INSERT INTO issued_land_cell (cell, issued_land_id) SELECT c.cell, 'TESTLANDTESTLANDTESTLANDTE' FROM "
                        + ownCells,
                ticket);
        AUDITOR.get("/audit/registry").body("ok", equalTo(false)).body("landOverlaps", hasSize(1));
        change("DELETE FROM issued_land_cell WHERE issued_land_id = ?", "TESTLANDTESTLANDTESTLANDTE");
        change("DELETE FROM issued_land WHERE id = ?", "TESTLANDTESTLANDTESTLANDTE");
        isClean();
    }

    @Test
    void seesACaseThatStandsOnAPaperThatIsNotKeptAndAPaperThatIsNotWhole() {
        Village village = Village.register();
        String id = village.draft(village.addPlot());
        Map<String, String> paper = village.steward().sendPaper("林权证.pdf", Papers.pdf("林权证 " + id));
        village.steward().act(id, "submit", Map.of("documents", List.of(paper))).statusCode(200);
        isClean();

        String named = "UPDATE application_document SET document_id = REVERSE(document_id) WHERE application_id = ?";
        change(named, id);
        AUDITOR.get("/audit/registry")
                .body("ok", equalTo(false))
                .body("papersAstray", contains(id + " " + paper.get("sha256")));
        change(named, id);
        isClean();

        String bytes =
                "UPDATE document_piece p JOIN application_document a ON a.document_id = p.document_id AND a.county = p.county"
                        + " SET p.bytes = %s WHERE a.application_id = ?";
        change(bytes.formatted("CONCAT(p.bytes, 'x')"), id);
        AUDITOR.get("/audit/registry").body("ok", equalTo(false)).body("papersAstray", hasSize(1));
        change(bytes.formatted("LEFT(p.bytes, LENGTH(p.bytes) - 1)"), id);
        isClean();
    }

    @Test
    void seesAPlotThatIsNotWhatItsNewestVersionSaysAndAVersionThatIsNamedAndNotThere() {
        Village village = Village.register();
        String plotId = village.addPlot();
        village.draft(plotId);
        isClean();

        change("UPDATE plot SET area_m2 = area_m2 + 1 WHERE id = ?", plotId);
        AUDITOR.get("/audit/registry").body("ok", equalTo(false)).body("plotsAstray", contains(plotId));
        change("UPDATE plot SET area_m2 = area_m2 - 1 WHERE id = ?", plotId);
        isClean();

        change("UPDATE plot SET version_no = 2 WHERE id = ?", plotId);
        AUDITOR.get("/audit/registry").body("ok", equalTo(false)).body("plotsAstray", contains(plotId));
        change("UPDATE plot SET version_no = 1 WHERE id = ?", plotId);
        isClean();

        change("UPDATE application_plot SET version_no = 7 WHERE plot_id = ?", plotId);
        AUDITOR.get("/audit/registry").body("ok", equalTo(false)).body("plotsAstray", contains(plotId));
        change("UPDATE application_plot SET version_no = 1 WHERE plot_id = ?", plotId);
        isClean();
    }

    @Test
    void seesACertificateThatWasAlteredUnitsThatCameBackAndATransferOutOfRetirement() {
        Village village = Village.register();
        String ticket = village.ticket(clock);
        village.steward()
                .post(
                        "/tickets/" + ticket + "/retirements",
                        Map.of("quantityKg", 5_000, "beneficiary", "示例公司", "purpose", "EVENT_NEUTRALITY"))
                .statusCode(201);
        isClean();
        AUDITOR.get("/audit/registry")
                .body(finality(ticket) + "retiredKg", equalTo(5_000))
                .body(finality(ticket) + "certificatesKg", equalTo(5_000))
                .body(finality(ticket) + "movesOut", equalTo(0));

        change("UPDATE retirement SET quantity_kg = quantity_kg - 1 WHERE ticket_id = ?", ticket);
        isBroken(ticket).body(finality(ticket) + "certificatesKg", equalTo(4_999));
        change("UPDATE retirement SET quantity_kg = quantity_kg + 1 WHERE ticket_id = ?", ticket);
        isClean();

        change("UPDATE unit_block SET bucket = 'AVAILABLE' WHERE ticket_id = ? AND bucket = 'RETIRED'", ticket);
        isBroken(ticket)
                .body(finality(ticket) + "revived", hasSize(1))
                .body(finality(ticket) + "revived[0].to", equalTo(5_000));
        change("UPDATE unit_block SET bucket = 'RETIRED' WHERE ticket_id = ? AND from_unit = 1", ticket);
        isClean();

        change(
                "UPDATE transfer SET from_bucket = 'CANCELLED' WHERE asset = ? AND to_bucket = 'RETIRED'",
                "T-" + ticket);
        isBroken(ticket).body(finality(ticket) + "movesOut", equalTo(1));
        change(
                "UPDATE transfer SET from_bucket = 'AVAILABLE' WHERE asset = ? AND to_bucket = 'RETIRED'",
                "T-" + ticket);
        isClean();
    }

    @Test
    void isForAuditorsOnly() {
        FORESTRY1.get("/audit/registry").statusCode(403);
        ECOLOGY.get("/audit/registry").statusCode(403);
    }

    private static String of(String ticketId) {
        return "tickets.find { it.ticketId == '" + ticketId + "' }.";
    }

    private static String finality(String ticketId) {
        return "finality.find { it.ticketId == '" + ticketId + "' }.";
    }

    private static ValidatableResponse isBroken(String ticketId) {
        return AUDITOR.get("/audit/registry")
                .body("ok", equalTo(false))
                .body(finality(ticketId) + "ok", equalTo(false));
    }

    private static void isClean() {
        AUDITOR.get("/audit/registry").statusCode(200).body("ok", equalTo(true));
    }

    private void change(String statement, Object... args) {
        tx.run(sql -> sql.update(statement, args)).await().atMost(Duration.ofSeconds(20));
    }
}
