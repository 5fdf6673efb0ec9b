package org.lintan.ledger.distribution;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Person;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** While a notice runs, everybody of the village reads who will get how much, and gets it. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class SharesTest {

    private static final Map<String, Object> PER_HEAD = Map.of("deductions", List.of(), "perHeadFen", 15_000);
    private static final Map<String, Object> EQUALLY = Map.of("deductions", List.of());

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void aHouseholdReadsItsHeadsAndItsExpectedShareWhileTheNoticeRuns() {
        Village village = Village.found(kafka, clock).earn(14_084_500);
        String decision = village.decided(village.roll(250, 938), 14_084_500, PER_HEAD);

        village.household(1)
                .get("/decisions/" + decision + "/shares/own")
                .statusCode(200)
                .body("householdNo", equalTo("h0001"))
                .body("members", equalTo(4))
                .body("amountFen", equalTo(60_000))
                .body("written", equalTo(false));
    }

    @Test
    void theListOfAllPagesSumsToTheHouseholdsPartAndMasksEveryName() {
        Village village = Village.found(kafka, clock).earn(10_000_000);
        String decision = village.decided(village.roll(37, 101), 10_000_000, EQUALLY);

        List<Map<String, Object>> all = listed(village.steward, decision, 10);

        assertEquals(37, all.size());
        assertEquals(10_000_000, sum(all));
        assertEquals(
                101, all.stream().mapToInt(one -> (Integer) one.get("members")).sum());
        assertEquals(all, listed(village.household(5), decision, 500), "a household reads what the steward posts");
        village.steward
                .get("/decisions/" + decision + "/shares?limit=1")
                .body("items[0].head", startsWith("示*"))
                .body(
                        "items[0].keySet()",
                        containsInAnyOrder("position", "householdNo", "head", "members", "amountFen", "written"));
    }

    @Test
    void whatWasPostedIsWhatIsWrittenAndPaidToTheFen() {
        Village village = Village.found(kafka, clock).earn(100);
        String roll = village.roll(7, 7);
        village.run(village.passed(roll, 100, EQUALLY));
        village.earn(101);
        String decision = village.decided(roll, 101, EQUALLY);
        List<Map<String, Object>> posted = listed(village.household(1), decision, 500);
        assertEquals(101, sum(posted));
        clock.passDays(8);

        String run = village.prepared(decision);

        List<Map<String, Object>> written = listed(village.household(1), decision, 500);
        assertEquals(amounts(posted), amounts(written));
        assertEquals(true, written.get(0).get("written"));
        assertEquals(
                amounts(written),
                village.steward
                        .get("/distributions/" + run + "/lines?limit=500")
                        .extract()
                        .jsonPath()
                        .getList("items.amountFen"));
    }

    @Test
    void aHouseholdThatCameAfterTheRollIsToldSoAndSeesTheListAllTheSame() {
        Village village = Village.found(kafka, clock).earn(60_000);
        String decision = village.decided(village.roll(2, 4), 60_000, PER_HEAD);
        village.steward
                .upload("/rolls?cutOff=2026-02-01&confirmed=HOUSEHOLDS_NEW", Village.rollCsv(3, 6))
                .statusCode(201);

        village.household(3)
                .get("/decisions/" + decision + "/shares/own")
                .statusCode(404)
                .body("code", equalTo("HOUSEHOLD_NOT_ON_ROLL"));
        village.household(3).get("/decisions/" + decision + "/shares").body("items", hasSize(2));
    }

    @Test
    void aDecisionThatFailedPromisesNothing() {
        Village village = Village.found(kafka, clock).earn(60_000);
        String decision = village.decided(village.roll(2, 4), 60_000, PER_HEAD);
        String objection = village.household(1)
                .post("/decisions/" + decision + "/objections", Map.of("text", "人数不对"))
                .statusCode(201)
                .extract()
                .path("objectionId");
        village.steward2
                .post(
                        "/decisions/" + decision + "/objections/" + objection + "/resolve",
                        Map.of("resolution", "成立", "upheld", true))
                .statusCode(200);

        for (String list : List.of("/shares", "/shares/own")) {
            village.household(1)
                    .get("/decisions/" + decision + list)
                    .statusCode(409)
                    .body("code", equalTo("DECISION_FAILED"));
        }
    }

    @Test
    void anotherVillageAndAnotherCountyDoNotKnowTheDecision() {
        Village village = Village.found(kafka, clock).earn(60_000);
        Village other = Village.found(kafka, clock);
        other.roll(1, 1);
        String decision = village.decided(village.roll(2, 4), 60_000, PER_HEAD);

        for (Person stranger : List.of(other.steward, other.household(1))) {
            stranger.get("/decisions/" + decision + "/shares")
                    .statusCode(404)
                    .body("code", equalTo("DECISION_NOT_FOUND"));
        }
        other.household(1).get("/decisions/" + decision + "/shares/own").statusCode(404);
        Person abroad = new Person("abroad", "steward", "350429", village.party);
        abroad.get("/decisions/" + decision + "/shares")
                .statusCode(409)
                .body("code", equalTo("COLLECTIVE_NOT_REGISTERED"));
        village.steward.get("/decisions/" + decision + "/shares/own").statusCode(403);
    }

    private static List<Map<String, Object>> listed(Person reader, String decision, int limit) {
        List<Map<String, Object>> all = new ArrayList<>();
        String after = "0";
        while (after != null) {
            var page = reader.get("/decisions/" + decision + "/shares?limit=" + limit + "&after=" + after)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            after = page.getString("next");
        }
        return all;
    }

    private static int sum(List<Map<String, Object>> shares) {
        return shares.stream().mapToInt(one -> (Integer) one.get("amountFen")).sum();
    }

    private static List<Object> amounts(List<Map<String, Object>> shares) {
        return shares.stream().map(one -> one.get("amountFen")).toList();
    }
}
