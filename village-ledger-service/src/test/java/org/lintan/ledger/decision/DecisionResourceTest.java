package org.lintan.ledger.decision;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class DecisionResourceTest {

    private static final Map<String, Object> PER_HEAD = Map.of("deductions", List.of(), "perHeadFen", 15_000);

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void recordsADecisionWhichIsOnNoticeForSevenDaysAndThenPassed() {
        Village village = Village.found(kafka, clock).earn(100_000);
        String decisionId = village.decided(village.roll(2, 4), 60_000, PER_HEAD);

        village.household(1)
                .get("/decisions/" + decisionId)
                .statusCode(200)
                .body("state", equalTo("ON_NOTICE"))
                .body("noticeDays", equalTo(7))
                .body("noticeEndsOn", equalTo(village.today().plusDays(7).toString()))
                .body("seed.length()", equalTo(64));
        clock.passDays(7);
        village.steward.get("/decisions").body("items[0].state", equalTo("ON_NOTICE"));
        clock.passDays(1);
        village.steward.get("/decisions").body("items[0].state", equalTo("PASSED"));
    }

    @Test
    void refusesADecisionBelowTheThresholdsNamesEachAndRecordsNothing() {
        Village village = Village.found(kafka, clock).earn(100_000);
        Map<String, Object> decision = village.decision(village.roll(2, 4), 60_000, PER_HEAD);
        decision = Village.with(decision, village.step("PARTY_MEMBERS", 42, 27, 20));
        decision = Village.with(decision, village.step("ASSEMBLY", 61, 55, 36));

        village.steward
                .post("/decisions", decision)
                .statusCode(422)
                .body("code", equalTo("DECISION_BELOW_THRESHOLD"))
                .body("errors.code", contains("PARTY_PRESENT_TOO_FEW", "PARTY_AGREE_TOO_FEW", "ASSEMBLY_AGREE_TOO_FEW"))
                .body("errors[0].field", equalTo("PARTY_MEMBERS"))
                .body("errors[0].detail", equalTo("到会党员 27 人,应到 42 人,不到 2/3。"));
        village.steward.get("/decisions").body("items", hasSize(0));
    }

    @Test
    void letsAVillageGiveMoreNoticeThanItsRuleButNotLess() {
        Village village = Village.found(kafka, clock).earn(100_000);
        Map<String, Object> decision = new LinkedHashMap<>(village.decision(village.roll(2, 4), 60_000, PER_HEAD));

        decision.put("noticeDays", 6);
        village.steward.post("/decisions", decision).statusCode(422).body("code", equalTo("DECISION_NOTICE_TOO_SHORT"));
        decision.put("noticeDays", 10);
        village.steward
                .post("/decisions", decision)
                .statusCode(201)
                .body("noticeEndsOn", equalTo(village.today().plusDays(10).toString()));
    }

    @Test
    void countsABackDatedPublicationFromTodayAndRefusesOneBeforeTheAssembly() {
        Village village = Village.found(kafka, clock).earn(100_000);
        Map<String, Object> decision = new LinkedHashMap<>(village.decision(village.roll(2, 4), 60_000, PER_HEAD));
        decision.put("publishedOn", village.today().minusDays(30).toString());

        village.steward
                .post("/decisions", decision)
                .statusCode(422)
                .body("errors.code", contains("PUBLISHED_BEFORE_DECIDED"));
    }

    @Test
    void refusesAPlanThatDoesNotFitAnUnknownRollAndMissingFields() {
        Village village = Village.found(kafka, clock).earn(100_000);
        String rollId = village.roll(2, 4);

        village.steward
                .post("/decisions", village.decision(rollId, 59_999, PER_HEAD))
                .statusCode(422)
                .body("code", equalTo("PLAN_EXCEEDS_POT"));
        village.steward
                .post("/decisions", village.decision("01J00000000000000000000000", 60_000, PER_HEAD))
                .statusCode(404)
                .body("code", equalTo("ROLL_NOT_FOUND"));
        village.steward
                .post("/decisions", Map.of("title", "x"))
                .statusCode(400)
                .body("code", equalTo("DECISION_INCOMPLETE"))
                .body("errors.field", contains("plan", "potFen", "rollId", "steps", "publishedOn"));
        village.steward.get("/decisions").body("items", hasSize(0));
    }

    @Test
    void refusesADecisionOverMoneyThatOtherDecisionsPromised() {
        Village village = Village.found(kafka, clock).earn(100_000);
        String rollId = village.roll(2, 4);
        String first = village.decided(rollId, 60_000, PER_HEAD);

        village.steward
                .post("/decisions", village.decision(rollId, 60_000, PER_HEAD))
                .statusCode(422)
                .body("code", equalTo("DECISION_EXCEEDS_AVAILABLE"))
                .body("detail", equalTo("这项决议要分 600.00 元,没有说定用处的只有 400.00 元(账上 1,000.00 元,别的决议已占 600.00 元)。"));
        village.steward.get("/decisions").body("items", hasSize(1));

        // a decision that fell gives its money back
        String objections = "/decisions/" + first + "/objections";
        String objectionId = village.household(1)
                .post(objections, Map.of("text", "人数不对"))
                .extract()
                .path("objectionId");
        village.steward2
                .post(objections + "/" + objectionId + "/resolve", Map.of("resolution", "属实", "upheld", true))
                .statusCode(200);
        village.decided(rollId, 60_000, PER_HEAD);
    }

    @Test
    void recordsOneOfSixteenDecisionsOverTheWholePotThatComeAtOnce() throws Exception {
        Village village = Village.found(kafka, clock).earn(60_000);
        Map<String, Object> decision = village.decision(village.roll(2, 4), 60_000, PER_HEAD);
        List<Callable<Integer>> posts = Collections.nCopies(
                16, () -> village.steward.post("/decisions", decision).extract().statusCode());
        ExecutorService people = Executors.newFixedThreadPool(16);
        List<Integer> answers = new ArrayList<>();
        try {
            for (Future<Integer> answer : people.invokeAll(posts)) {
                answers.add(answer.get());
            }
        } finally {
            people.shutdown();
        }

        assertEquals(1, Collections.frequency(answers, 201), answers.toString());
        assertEquals(15, Collections.frequency(answers, 422), answers.toString());
        assertEquals(60_000, village.pot("reservedFen"));
    }

    @Test
    void takesAnObjectionWhichSomebodyElseThanTheProposerAnswers() {
        Village village = Village.found(kafka, clock).earn(100_000);
        String decisionId = village.decided(village.roll(2, 4), 60_000, PER_HEAD);
        String path = "/decisions/" + decisionId;
        String objectionId = village.household(1)
                .post(path + "/objections", Map.of("text", "人数不对"))
                .statusCode(201)
                .body("open", equalTo(true))
                .extract()
                .path("objectionId");

        village.household(1)
                .post(path + "/objections", Map.of("text", "再说一次"))
                .statusCode(409)
                .body("code", equalTo("OBJECTION_ALREADY_OPEN"));
        clock.passDays(8);
        village.steward
                .get(path)
                .body("state", equalTo("OBJECTED"))
                .body("objections[0].raisedBy", equalTo(village.party + "-h0001"));
        village.household(2).get(path).body("objections[0].raisedBy", nullValue());

        String resolve = path + "/objections/" + objectionId + "/resolve";
        village.steward
                .post(resolve, Map.of("resolution", "已核对"))
                .statusCode(409)
                .body("code", equalTo("RESOLVER_IS_PROPOSER"));
        village.steward2
                .post(resolve, Map.of("resolution", " "))
                .statusCode(400)
                .body("code", equalTo("RESOLUTION_REQUIRED"));
        village.steward2
                .post(resolve, Map.of("resolution", "已核对"))
                .statusCode(200)
                .body("open", equalTo(false))
                .body("resolvedBy", equalTo(village.steward2.user()));
        village.steward2
                .post(resolve, Map.of("resolution", "已核对"))
                .statusCode(409)
                .body("code", equalTo("OBJECTION_ALREADY_RESOLVED"));
        village.steward.get(path).body("state", equalTo("PASSED")).body("own", equalTo(true));
        village.steward2.get(path).body("own", equalTo(false)).body("objections[0].resolvedBy", notNullValue());
        // who answered for the village is a person: of it the villagers read the family name
        village.household(2)
                .get(path)
                .body("own", equalTo(false))
                .body(
                        "objections[0].resolvedBy",
                        equalTo(village.steward2.user().substring(0, 1) + "*"))
                .body("objections[0].resolvedAt", notNullValue());
        village.household(1).get("/me/told").body("answers", hasSize(1)).body("answers[0].upheld", equalTo(false));
        village.household(2).get("/me/told").body("answers", hasSize(0));
    }

    @Test
    void failsADecisionForGoodWhenAnObjectionIsUpheld() {
        Village village = Village.found(kafka, clock).earn(100_000);
        String path = "/decisions/" + village.decided(village.roll(2, 4), 60_000, PER_HEAD);
        String objectionId = village.household(1)
                .post(path + "/objections", Map.of("text", "人数不对"))
                .statusCode(201)
                .extract()
                .path("objectionId");

        village.steward2
                .post(path + "/objections/" + objectionId + "/resolve", Map.of("resolution", "属实", "upheld", true))
                .statusCode(200);

        clock.passDays(8);
        village.steward.get(path).body("state", equalTo("FAILED"));
        village.household(2)
                .post(path + "/objections", Map.of("text", "我也有意见"))
                .statusCode(409)
                .body("code", equalTo("DECISION_FAILED"));
    }

    @Test
    void replaysAKeyAndRefusesItForAnotherDecision() {
        Village village = Village.found(kafka, clock).earn(100_000);
        Map<String, Object> decision = village.decision(village.roll(2, 4), 60_000, PER_HEAD);
        String key = UUID.randomUUID().toString();

        String id = village.steward
                .post("/decisions", decision, key)
                .statusCode(201)
                .extract()
                .path("decisionId");
        village.steward
                .post("/decisions", decision, key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("decisionId", equalTo(id));
        decision.put("potFen", 70_000);
        village.steward
                .post("/decisions", decision, key)
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        village.steward.get("/decisions").body("items", hasSize(1));
    }

    @Test
    void hidesDecisionsFromOtherVillagesAndCountiesAndKeepsRolesApart() {
        Village village = Village.found(kafka, clock).earn(100_000);
        Village other = Village.found(kafka, clock);
        other.roll(2, 4);
        String rollId = village.roll(2, 4);
        Map<String, Object> decision = village.decision(rollId, 60_000, PER_HEAD);
        String path = "/decisions/" + village.decided(rollId, 60_000, PER_HEAD);

        other.steward.get(path).statusCode(404);
        other.household(1).get(path).statusCode(404);
        village.steward.in("350427").get(path).statusCode(409);
        village.household(1).in("350427").get(path).statusCode(404);
        other.household(1).post(path + "/objections", Map.of("text", "外村")).statusCode(404);
        village.steward.post(path + "/objections", Map.of("text", "负责人")).statusCode(403);
        village.household(1).post("/decisions", decision).statusCode(403);
        village.steward.as("auditor").get(path).statusCode(200);
        village.steward.as("auditor").in("350427").get(path).statusCode(404);
        village.steward.as("auditor").post("/decisions", decision).statusCode(403);
        village.steward.as("buyer").get(path).statusCode(403);
        village.steward.get(path).body("objections", hasSize(0));
    }
}
