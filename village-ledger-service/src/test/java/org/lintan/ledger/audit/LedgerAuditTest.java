package org.lintan.ledger.audit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Person;
import org.lintan.ledger.support.Village;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Papers;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class LedgerAuditTest {

    private static final Person AUDITOR = new Person("auditor", "auditor", Village.COUNTY, "350428-auditor");

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Inject
    Tx tx;

    private Village village;
    private String distributionId;

    @BeforeEach
    void aVillageWhoseMoneyIsSharedOut() {
        village = Village.found(kafka, clock).earn(100_001);
        distributionId = village.run(village.passed(
                village.roll(3, 7), 100_001, Map.of("deductions", List.of(), "collectiveBasisPoints", 3_000)));
        village.sent(distributionId);
        village.steward.upload("/distributions/" + distributionId + "/results", "行号,状态,原因\n1,PAID,\n");
    }

    @Test
    void findsNothingWrongInHonestBooks() {
        AUDITOR.get("/audit/ledger")
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("findings", hasSize(12))
                .body("villages.find { it.party == '" + village.party + "' }.incomeFen", equalTo(100_001));
        int deviation = AUDITOR.get("/audit/ledger")
                .extract()
                .jsonPath()
                .getInt("distributions.find { it.distributionId == '" + distributionId + "' }.maxDeviationMilliFen");
        assertTrue(deviation > 0 && deviation < 1_000, deviation + " thousandths of a fen");
        AUDITOR.get("/audit/ledger/income?limit=1000").statusCode(200).body("items.party", hasItem(village.party));
    }

    @Test
    void catchesAClaimThatIsNotWhatIsOwed() {
        String more = "UPDATE claim SET amount_fen = amount_fen + ? WHERE county = ? AND party = ?";
        change(more, 1, Village.COUNTY, village.party);
        assertBroken("CLAIMS_ARE_OWED");
        change(more, -1, Village.COUNTY, village.party);
        assertSound();
    }

    @Test
    void catchesALineThatWasChanged() {
        caught(
                "UPDATE distribution_line SET amount_fen = amount_fen + ? WHERE county = ? AND distribution_id = ? AND line_no = 2",
                2,
                -2,
                "LINES_SUM_TO_POT",
                "LINES_WITHIN_ONE_FEN",
                "LINES_HAVE_JOURNALS",
                "ONE_PAYMENT_A_LINE");
    }

    @Test
    void catchesAPaymentThatIsNotWhatItsLineSays() {
        String state = "UPDATE payout_order SET state = ? WHERE county = ? AND distribution_id = ? AND line_no = 2";
        change(state, "RETURNED", Village.COUNTY, distributionId);
        assertBroken("ONE_PAYMENT_A_LINE");
        change(state, "SENT", Village.COUNTY, distributionId);
        assertSound();
    }

    @Test
    void catchesAnIncomeThatIsNotInTheBooks() {
        change(
                "UPDATE income SET amount_fen = amount_fen + 1 WHERE county = ? AND party = ?",
                Village.COUNTY,
                village.party);
        assertBroken("INCOME_HAS_JOURNAL", "INCOME_IS_SOMEWHERE");
        change(
                "UPDATE income SET amount_fen = amount_fen - 1 WHERE county = ? AND party = ?",
                Village.COUNTY,
                village.party);
        assertSound();
    }

    @Test
    void catchesARunWhoseNoticeWasNotOver() {
        change(
                "UPDATE decision SET notice_ends_on = notice_ends_on + INTERVAL 9 DAY WHERE county = ? AND party = ?",
                Village.COUNTY,
                village.party);
        assertBroken("RUN_ONLY_WHEN_PASSED");
        change(
                "UPDATE decision SET notice_ends_on = notice_ends_on - INTERVAL 9 DAY WHERE county = ? AND party = ?",
                Village.COUNTY,
                village.party);
        assertSound();
    }

    @Test
    void catchesARunBySinglePerson() {
        change(
                "UPDATE distribution SET approved_by = prepared_by WHERE county = ? AND id = ?",
                Village.COUNTY,
                distributionId);
        assertBroken("TWO_PEOPLE");
        change(
                "UPDATE distribution SET approved_by = ? WHERE county = ? AND id = ?",
                village.steward2.user(),
                Village.COUNTY,
                distributionId);
        assertSound();
    }

    @Test
    void catchesAPaperOfADecisionThatIsNotThereOrNotWhole() {
        String decision = village.steward.get("/decisions").extract().path("items[0].decisionId");
        String paper = village.steward
                .sendPaper("公示栏.txt", Papers.text("公示 " + village.party))
                .get("sha256");
        village.steward
                .post(
                        "/decisions/" + decision + "/documents",
                        Map.of("documents", List.of(Map.of("name", "公示栏.txt", "sha256", paper))))
                .statusCode(200);
        assertSound();
        String bytes = "UPDATE document_piece SET bytes = %s WHERE county = ? AND document_id ="
                + " (SELECT document_id FROM bound_paper WHERE county = ? AND object_id = ?)";
        change(bytes.formatted("CONCAT(bytes, 'x')"), Village.COUNTY, Village.COUNTY, decision);
        assertBroken("PAPERS_ARE_KEPT");
        change(bytes.formatted("LEFT(bytes, LENGTH(bytes) - 1)"), Village.COUNTY, Village.COUNTY, decision);
        assertSound();

        String bound = "UPDATE bound_paper SET document_id = REVERSE(document_id) WHERE county = ? AND object_id = ?";
        change(bound, Village.COUNTY, decision);
        AUDITOR.get("/audit/ledger")
                .body("findings.find { it.check == 'PAPERS_ARE_KEPT' }.first", equalTo(decision + " " + paper));
        change(bound, Village.COUNTY, decision);
        assertSound();
    }

    @Test
    void isForTheAuditorOfTheCountyOnly() {
        village.steward.get("/audit/ledger").statusCode(403);
        village.household(1).get("/audit/ledger/income").statusCode(403);
        AUDITOR.in("350427")
                .get("/audit/ledger")
                .statusCode(200)
                .body("villages", hasSize(0))
                .body("distributions", hasSize(0));
        AUDITOR.in("350427").get("/audit/ledger/income").body("items", hasSize(0));
    }

    private void caught(String sql, int by, int back, String... checks) {
        change(sql, by, Village.COUNTY, distributionId);
        assertBroken(checks);
        change(sql, back, Village.COUNTY, distributionId);
        assertSound();
    }

    private void change(String sql, Object... args) {
        assertEquals(1, tx.run(session -> session.update(sql, args)).await().indefinitely());
    }

    private void assertBroken(String... checks) {
        List<String> broken = AUDITOR.get("/audit/ledger")
                .body("ok", equalTo(false))
                .extract()
                .jsonPath()
                .getList("findings.findAll { !it.ok }.check");
        assertEquals(
                List.of(checks).stream().sorted().toList(),
                broken.stream().sorted().toList());
        assertFalse(broken.isEmpty());
    }

    private void assertSound() {
        AUDITOR.get("/audit/ledger").body("ok", equalTo(true));
    }
}
