package org.lintan.ledger.pub;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What everybody may read of a decision in force. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class DecisionsInForceTest {

    private static final Map<String, Object> PLAN = Map.of(
            "deductions",
            List.of(Map.of("name", "管护费", "amountFen", 18_400)),
            "collectiveBasisPoints",
            1_000,
            "perHeadFen",
            26_470);

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void isReadOnceItsNoticeIsOverAndNotBefore() {
        Village village = Village.found(kafka, clock).earn(518_400);
        String id = village.decided(village.roll(5, 17), 518_400, PLAN);
        String lastDay = village.today().plusDays(7).toString();
        clock.passDays(7);
        read(id).statusCode(404);
        clock.passDays(1);
        read(id).statusCode(200)
                .body("villageName", equalTo("示例村"))
                .body("plan.deductions[0].name", equalTo("管护费"))
                .body("plan.collectiveBasisPoints", equalTo(1_000))
                .body("potFen", equalTo(518_400))
                .body("deductionsFen", equalTo(18_400))
                .body("collectiveFen", equalTo(50_000))
                .body("householdsFen", equalTo(449_990))
                .body("residualFen", equalTo(10))
                .body("perHeadFen", equalTo(26_470))
                .body("households", equalTo(5))
                .body("members", equalTo(17))
                .body("steps", hasSize(4))
                .body("steps.find { it.step == 'ASSEMBLY' }.agree", equalTo(54))
                .body("lastDay", equalTo(lastDay))
                .body("inForceOn", equalTo(village.today().toString()))
                .body("objections", equalTo(0))
                .body("fingerprint", matchesPattern("[0-9a-f]{64}"))
                .body("state", nullValue())
                .body("books", nullValue());
    }

    @Test
    void onceRunItNamesTheLinkThatSealedItsJournals() {
        Village village = Village.found(kafka, clock).earn(518_400);
        String id = village.passed(village.roll(5, 17), 518_400, PLAN);
        String run = village.run(id);
        Await.until(
                "its journals to be sealed", () -> read(id).extract().jsonPath().getString("books.sha256") != null);
        JsonPath decision = read(id).statusCode(200)
                .body("state", equalTo("RUN"))
                .body("runAt", notNullValue())
                .body("completedAt", nullValue())
                .body("books.distributionId", equalTo(run))
                // deductions and collective together, and one for each household
                .body("books.journals", equalTo(6))
                .body("books.sha256", matchesPattern("[0-9a-f]{64}"))
                .body("books.links[0].hash", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .jsonPath();
        assertEquals(
                decision.getLong("potFen"),
                decision.getLong("deductionsFen")
                        + decision.getLong("collectiveFen")
                        + decision.getLong("householdsFen")
                        + decision.getLong("residualFen"));
    }

    @Test
    void waitsForAnAnswerToEveryObjectionAndCountsThem() {
        Village village = Village.found(kafka, clock).earn(518_400);
        String id = village.decided(village.roll(5, 17), 518_400, PLAN);
        String objection = objected(village, id);
        clock.passDays(9);
        read(id).statusCode(404);
        village.steward2
                .post(
                        "/decisions/" + id + "/objections/" + objection + "/resolve",
                        Map.of("resolution", "核对过了", "upheld", false))
                .statusCode(200);
        read(id).statusCode(200)
                .body("objections", equalTo(1))
                .body("inForceOn", equalTo(village.today().toString()));
    }

    @Test
    void oneThatAnObjectionEndedIsNeverReadHere() {
        Village village = Village.found(kafka, clock).earn(518_400);
        String id = village.decided(village.roll(5, 17), 518_400, PLAN);
        village.steward2
                .post(
                        "/decisions/" + id + "/objections/" + objected(village, id) + "/resolve",
                        Map.of("resolution", "确实不对", "upheld", true))
                .statusCode(200);
        clock.passDays(9);
        read(id).statusCode(404);
    }

    @Test
    void tellsOfNoHouseholdOfNoPersonAndOfNoOtherCounty() {
        Village village = Village.found(kafka, clock).earn(518_400);
        String id = village.decided(village.roll(5, 17), 518_400, PLAN);
        String objection = objected(village, id);
        village.steward2
                .post(
                        "/decisions/" + id + "/objections/" + objection + "/resolve",
                        Map.of("resolution", "核对过了", "upheld", false))
                .statusCode(200);
        clock.passDays(8);
        village.run(id);
        read(id).statusCode(200)
                .body(
                        not(containsString("-h000")),
                        not(containsString("示例0001")),
                        not(containsString(village.party + "-s")),
                        not(containsString("人数不对")),
                        not(containsString("核对过了")));
        given().get("/api/v1/public/counties/350427/decisions/" + id).then().statusCode(404);
        read("01KDECISION00000000000009Z").statusCode(404);
    }

    private static String objected(Village village, String id) {
        return village.household(1)
                .post("/decisions/" + id + "/objections", Map.of("text", "人数不对"))
                .statusCode(201)
                .extract()
                .path("objectionId");
    }

    private static ValidatableResponse read(String id) {
        return given().get("/api/v1/public/counties/350428/decisions/" + id).then();
    }
}
