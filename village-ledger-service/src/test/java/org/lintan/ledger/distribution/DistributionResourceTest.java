package org.lintan.ledger.distribution;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.id.Ids;
import org.lintan.ledger.Cny;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Person;
import org.lintan.ledger.support.Village;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class DistributionResourceTest {

    private static final Map<String, Object> PER_HEAD = Map.of("deductions", List.of(), "perHeadFen", 15_000);

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Inject
    Tx tx;

    @Inject
    Books books;

    @Test
    void givesEachOf938ChangkouMembers150YuanAndLeaves145YuanWithTheCollective() {
        Village village = Village.found(kafka, clock).earn(4_084_500).earn(10_000_000);
        String decisionId = village.passed(village.roll(250, 938), 14_084_500, PER_HEAD);

        String id = village.prepared(decisionId);
        village.steward
                .get("/distributions/" + id)
                .body("state", equalTo("PREPARED"))
                .body("householdsFen", equalTo(14_070_000))
                .body("residualFen", equalTo(14_500))
                .body("members", equalTo(938));
        assertEquals(14_084_500, village.pot("availableFen"));
        village.steward2.approve(id).statusCode(200).body("state", equalTo("RUN"));

        assertEquals(14_500, village.pot("availableFen"));
        assertEquals(14_070_000, village.pot("distributedFen"));
        List<Integer> amounts = village.steward
                .get("/distributions/" + id + "/lines?limit=500")
                .extract()
                .jsonPath()
                .getList("items.amountFen");
        assertEquals(250, amounts.size());
        assertEquals(14_070_000, amounts.stream().mapToInt(Integer::intValue).sum());
        village.household(1).get("/me/home").body("payableFen", equalTo(60_000));
    }

    @Test
    void theAuditorReadsWhoDecidedWhoReckonedAndWhoApproved() {
        Village village = Village.found(kafka, clock).earn(1_500_000);
        String decisionId = village.passed(village.roll(10, 100), 1_500_000, PER_HEAD);
        String id = village.prepared(decisionId);
        village.steward2.approve(id).statusCode(200);
        Person auditor = new Person("auditor", "auditor", Village.COUNTY, "350428-auditor");

        auditor.get("/acts?object=" + decisionId)
                .statusCode(200)
                .body("items.act", contains("DECISION_RECORDED"))
                .body("items[0].party", equalTo(village.party));
        auditor.get("/acts?object=" + id)
                .body("items.act", contains("DISTRIBUTION_RUN", "DISTRIBUTION_PREPARED"))
                .body("items.person", contains(village.steward2.user(), village.steward.user()))
                .body("items[0].changes.find { it.field == 'STATE' }.before", equalTo("PREPARED"))
                .body("items[0].changes.find { it.field == 'STATE' }.after", equalTo("RUN"));
        auditor.get("/decisions/" + decisionId).statusCode(200).body("potFen", equalTo(1_500_000));
        auditor.get("/distributions/" + id).statusCode(200).body("state", equalTo("RUN"));
        auditor.get("/distributions/" + id + "/lines").statusCode(200).body("items", hasSize(10));
        auditor.get("/distributions/" + Ids.next()).statusCode(404);
        auditor.in("350427").get("/acts?object=" + id).body("items", hasSize(0));
        auditor.in("350427").get("/decisions/" + decisionId).statusCode(404);
        auditor.in("350427").get("/distributions/" + id).statusCode(404);
        auditor.in("350427").get("/distributions/" + id + "/lines").statusCode(404);
        village.steward.get("/acts?object=" + id).statusCode(403);
    }

    @Test
    void splitsXixia70To30AndKeepsTheCollectivesPartInReserve() {
        Village village = Village.found(kafka, clock).earn(10_000_000);
        String id = village.run(village.passed(
                village.roll(30, 100), 10_000_000, Map.of("deductions", List.of(), "collectiveBasisPoints", 3_000)));

        village.steward
                .get("/distributions/" + id)
                .body("householdsFen", equalTo(7_000_000))
                .body("collectiveFen", equalTo(3_000_000));
        assertEquals(0, village.pot("availableFen"));
        assertEquals(3_000_000, village.pot("collectiveReserveFen"));
    }

    @Test
    void takesDeductionsFirst() {
        Village village = Village.found(kafka, clock).earn(1_000_000);
        Map<String, Object> plan =
                Map.of("deductions", List.of(Map.of("name", "测量费", "amountFen", 100_000)), "perHeadFen", 9_000);
        String id = village.run(village.passed(village.roll(30, 100), 1_000_000, plan));

        village.steward
                .get("/distributions/" + id)
                .body("deductionsFen", equalTo(100_000))
                .body("householdsFen", equalTo(900_000))
                .body("residualFen", equalTo(0));
        assertEquals(0, village.pot("availableFen"));
    }

    @Test
    void carriesOddFenFromOneSplitToTheNextSoThatNobodyIsShortTwice() {
        Village village = Village.found(kafka, clock);
        String rollId = village.roll(3, 3);
        Map<String, Object> all = Map.of("deductions", List.of());
        Map<String, Integer> got = new HashMap<>();
        for (int round = 1; round <= 3; round++) {
            village.earn(100);
            String id = village.run(village.passed(rollId, 100, all));
            Map<String, Integer> total = got;
            village.steward
                    .get("/distributions/" + id + "/lines")
                    .extract()
                    .jsonPath()
                    .<Map<String, Object>>getList("items")
                    .forEach(line -> total.merge(
                            (String) line.get("householdNo"), (Integer) line.get("amountFen"), Integer::sum));
        }

        assertEquals(Map.of("h0001", 100, "h0002", 100, "h0003", 100), got);
    }

    @Test
    void refusesARunBeforeTheNoticeIsOver() {
        Village village = Village.found(kafka, clock).earn(60_000);
        String decisionId = village.decided(village.roll(2, 4), 60_000, PER_HEAD);

        village.steward
                .post("/distributions", Map.of("decisionId", decisionId))
                .statusCode(409)
                .body("code", equalTo("DECISION_NOTICE_NOT_OVER"));
        village.steward.get("/distributions").body("items", hasSize(0));
        assertEquals(60_000, village.pot("availableFen"));
    }

    @Test
    void refusesARunWithAnOpenObjectionAlsoWhenItCameAfterTheLinesWerePrepared() {
        Village village = Village.found(kafka, clock).earn(60_000);
        String decisionId = village.passed(village.roll(2, 4), 60_000, PER_HEAD);
        String id = village.prepared(decisionId);
        String objections = "/decisions/" + decisionId + "/objections";
        String objectionId = village.household(1)
                .post(objections, Map.of("text", "少了一人"))
                .statusCode(201)
                .extract()
                .path("objectionId");

        village.steward2.approve(id).statusCode(409).body("code", equalTo("DECISION_HAS_OPEN_OBJECTION"));
        assertEquals(60_000, village.pot("availableFen"));

        village.steward2
                .post(objections + "/" + objectionId + "/resolve", Map.of("resolution", "已核对"))
                .statusCode(200);
        village.steward2.approve(id).statusCode(200);
        village.household(2)
                .post(objections, Map.of("text", "太晚"))
                .statusCode(409)
                .body("code", equalTo("OBJECTION_TOO_LATE"));
    }

    @Test
    void refusesADecisionThatFellAndLetsTheNextOneThrough() {
        Village village = Village.found(kafka, clock).earn(60_000);
        String rollId = village.roll(2, 4);
        String fallen = village.passed(rollId, 60_000, PER_HEAD);
        String id = village.prepared(fallen);
        String objectionId = village.household(1)
                .post("/decisions/" + fallen + "/objections", Map.of("text", "不对"))
                .extract()
                .path("objectionId");
        village.steward2.post(
                "/decisions/" + fallen + "/objections/" + objectionId + "/resolve",
                Map.of("resolution", "属实", "upheld", true));

        village.steward2.approve(id).statusCode(409).body("code", equalTo("DECISION_FAILED"));
        village.run(village.passed(rollId, 60_000, PER_HEAD));
        assertEquals(0, village.pot("availableFen"));
    }

    @Test
    void keepsADecisionOfOldAboveThePotValidAndRunsItOnlyWhenItsMoneyHasCome() {
        Village village = Village.found(kafka, clock).earn(60_000);
        String rollId = village.roll(2, 4);
        String first = village.decided(rollId, 60_000, PER_HEAD);
        String above = recordedAbove(village, first);
        clock.passDays(8);

        village.steward.get("/decisions/" + above).body("state", equalTo("PASSED"));
        village.steward
                .post("/distributions", Map.of("decisionId", above))
                .statusCode(409)
                .body("code", equalTo("POT_EXCEEDS_AVAILABLE"))
                .body("detail", equalTo("要分 600.00 元,这项决议能用的只有 0.00 元(账上的钱先留给更早的决议)。"));
        village.run(first);
        village.steward
                .post("/distributions", Map.of("decisionId", above))
                .statusCode(409)
                .body("code", equalTo("POT_EXCEEDS_AVAILABLE"));
        village.earn(60_000).run(above);
        assertEquals(0, village.pot("availableFen"));
    }

    /** A decision as the release before recorded them, over money that another decision promised already. */
    private String recordedAbove(Village village, String decisionId) {
        String above = Ids.next();
        assertEquals(
                1,
                tx.run(sql -> sql.update(
                                "INSERT INTO decision SELECT county, ?, party, title, plan, meetings, pot_fen, roll_id, published_on,"
                                        + " notice_days, notice_ends_on, seed, proposed_by, proposed_name, recorded_at, run_at"
                                        + " FROM decision WHERE county = ? AND id = ?",
                                above,
                                Village.COUNTY,
                                decisionId))
                        .await()
                        .indefinitely());
        return above;
    }

    @Test
    void refusesToApproveWhatEarlierDecisionsWereGivenSinceItWasPrepared() {
        Village village = Village.found(kafka, clock).earn(60_000);
        String rollId = village.roll(2, 4);
        String first = village.passed(rollId, 60_000, PER_HEAD);
        String id = village.prepared(first);
        spend(village, 1);

        village.steward2.approve(id).statusCode(409).body("code", equalTo("POT_EXCEEDS_AVAILABLE"));
        spend(village, -1);
        village.steward2.approve(id).statusCode(200);
    }

    /** Money that left the village's account on another way than a distribution. */
    private void spend(Village village, long fen) {
        Account pot = Cny.available(Village.COUNTY, village.party);
        Account away = Cny.available(Village.COUNTY, Cny.DEDUCTIONS);
        Transfer spent = fen > 0 ? new Transfer(pot, away, fen) : new Transfer(away, pot, -fen);
        tx.run(sql -> books.post(
                        sql, List.of(new Journal("test:" + Ids.next(), "test", village.today(), List.of(spent)))))
                .await()
                .indefinitely();
    }

    @Test
    void refusesThePersonWhoPreparedToApprove() {
        Village village = Village.found(kafka, clock).earn(60_000);
        String id = village.prepared(village.passed(village.roll(2, 4), 60_000, PER_HEAD));

        village.steward.approve(id).statusCode(409).body("code", equalTo("APPROVER_IS_PREPARER"));
        assertEquals(60_000, village.pot("availableFen"));
    }

    @Test
    void runsADecisionOnceOnly() {
        Village village = Village.found(kafka, clock).earn(120_000);
        String decisionId = village.passed(village.roll(2, 4), 60_000, PER_HEAD);
        String id = village.run(decisionId);

        village.steward
                .post("/distributions", Map.of("decisionId", decisionId))
                .statusCode(409)
                .body("code", equalTo("DECISION_ALREADY_DISTRIBUTED"));
        village.steward2.approve(id).statusCode(409).body("code", equalTo("DISTRIBUTION_ALREADY_RUN"));
        assertEquals(60_000, village.pot("availableFen"));
    }

    @Test
    void preparesOneDistributionAtATime() {
        Village village = Village.found(kafka, clock).earn(120_000);
        String rollId = village.roll(2, 4);
        String first = village.decided(rollId, 60_000, PER_HEAD);
        String second = village.passed(rollId, 60_000, PER_HEAD);
        village.prepared(first);

        village.steward
                .post("/distributions", Map.of("decisionId", second))
                .statusCode(409)
                .body("code", equalTo("DISTRIBUTION_IN_PREPARATION"));
    }

    @Test
    void replaysAnApprovalWithoutMovingMoneyAgain() {
        Village village = Village.found(kafka, clock).earn(120_000);
        String id = village.prepared(village.passed(village.roll(2, 4), 60_000, PER_HEAD));
        String key = UUID.randomUUID().toString();

        village.steward2
                .post("/distributions/" + id + "/approve", Map.of(), key)
                .statusCode(200);
        village.steward2
                .post("/distributions/" + id + "/approve", Map.of(), key)
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        village.steward2
                .post("/distributions/" + id + "/approve", Map.of("x", 1), key)
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertEquals(60_000, village.pot("availableFen"));
    }

    @Test
    void showsAHouseholdItsOwnLineOnlyAndStrangersNothing() {
        Village village = Village.found(kafka, clock).earn(60_000);
        Village other = Village.found(kafka, clock);
        other.roll(2, 4);
        String path = "/distributions/" + village.run(village.passed(village.roll(2, 4), 60_000, PER_HEAD));

        village.household(2)
                .get(path + "/lines")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].householdNo", equalTo("h0002"))
                .body("items[0].head", equalTo("示*"));
        for (String one : List.of(path, path + "/lines")) {
            other.steward.get(one).statusCode(404);
            other.household(1).get(one).statusCode(404);
            village.steward.in("350427").get(one).statusCode(409);
            village.household(1).in("350427").get(one).statusCode(404);
            village.steward.as("buyer").get(one).statusCode(403);
        }
        other.steward2.approve(path.substring("/distributions/".length())).statusCode(404);
        village.household(1).post("/distributions", Map.of("decisionId", "x")).statusCode(403);
    }

    @Test
    void aDecisionNamedInSignsNoIdHasIsAskedForAgain() {
        Village village = Village.found(kafka, clock);
        village.steward
                .post("/distributions", Map.of("decisionId", "测试"))
                .statusCode(400)
                .body("code", equalTo("DECISION_REQUIRED"));
        village.steward
                .post("/decisions", village.decision("测试", 60_000, PER_HEAD))
                .statusCode(400)
                .body("errors.field", contains("rollId"));
    }

    @Test
    void sharesAmongTwentyThousandHouseholdsInOneTransaction() {
        Village village = Village.found(kafka, clock).earn(100_000_001);
        String decisionId = village.passed(village.roll(20_000, 60_000), 100_000_001, Map.of("deductions", List.of()));
        long start = System.nanoTime();

        String id = village.run(decisionId);

        System.out.println("20,000 households prepared and run in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        village.steward
                .get("/distributions/" + id)
                .body("householdsFen", equalTo(100_000_001))
                .body("residualFen", equalTo(0));
        assertEquals(0, village.pot("availableFen"));
    }
}
