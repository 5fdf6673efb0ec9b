package org.lintan.ledger.pub;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What anybody may know of the villages' money. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PublicLedgerTest {

    private static final String COUNTY = "/api/v1/public/counties/350428";
    private static final Map<String, Object> PER_HEAD = Map.of("deductions", List.of(), "perHeadFen", 15_000);

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void showsADecisionWhileItsNoticeRunsItsLastDayIncluded() {
        Village village = Village.found(kafka, clock).earn(60_000);
        String id = village.decided(village.roll(2, 4), 60_000, PER_HEAD);
        given().get(COUNTY + "/notices/" + id)
                .then()
                .statusCode(200)
                .body("potFen", equalTo(60_000))
                .body("members", equalTo(4))
                .body("households", equalTo(2))
                .body("lastDay", equalTo(village.today().plusDays(7).toString()));
        clock.passDays(7);
        given().get(COUNTY + "/notices").then().body("items.decisionId", hasItem(id));
        clock.passDays(1);
        given().get(COUNTY + "/notices").then().body("items.decisionId", not(hasItem(id)));
        given().get(COUNTY + "/notices/" + id).then().statusCode(404);
    }

    @Test
    void saysOnTheNoticeHowThePotIsDividedAndThatThePartsAreThePot() {
        Village village = Village.found(kafka, clock).earn(160_001);
        String roll = village.roll(2, 4);
        String fixed = village.decided(
                roll,
                100_000,
                Map.of(
                        "deductions",
                        List.of(Map.of("name", "测量费", "amountFen", 10_000)),
                        "perHeadFen",
                        15_000,
                        "collectiveBasisPoints",
                        1_000));
        given().get(COUNTY + "/notices/" + fixed)
                .then()
                .body("plan.deductions[0].name", equalTo("测量费"))
                .body("plan.perHeadFen", equalTo(15_000))
                .body("plan.collectiveBasisPoints", equalTo(1_000))
                .body("deductionsFen", equalTo(10_000))
                .body("collectiveFen", equalTo(9_000))
                .body("householdsFen", equalTo(60_000))
                .body("residualFen", equalTo(21_000))
                .body("perHeadFen", equalTo(15_000));

        String whole = village.decided(roll, 60_001, Map.of("deductions", List.of()));
        given().get(COUNTY + "/notices")
                .then()
                .body("items.find { it.decisionId == '" + whole + "' }.plan.perHeadFen", nullValue())
                .body("items.find { it.decisionId == '" + whole + "' }.householdsFen", equalTo(60_001))
                .body("items.find { it.decisionId == '" + whole + "' }.perHeadFen", equalTo(15_000));
    }

    @Test
    void aDecisionThatAnObjectionEndedIsOnNoticeNoMoreAndOneThatWaitsForAnAnswerIs() {
        Village village = Village.found(kafka, clock).earn(60_000);
        String id = village.decided(village.roll(2, 4), 60_000, PER_HEAD);
        String objection = village.household(1)
                .post("/decisions/" + id + "/objections", Map.of("text", "人数不对"))
                .statusCode(201)
                .extract()
                .path("objectionId");
        given().get(COUNTY + "/notices/" + id).then().statusCode(200);
        village.steward2
                .post(
                        "/decisions/" + id + "/objections/" + objection + "/resolve",
                        Map.of("resolution", "确实不对", "upheld", true))
                .statusCode(200);
        given().get(COUNTY + "/notices/" + id).then().statusCode(404);
    }

    @Test
    void tellsOfNoHouseholdAndOfNoOtherCounty() {
        Village village = Village.found(kafka, clock).earn(60_000);
        String id = village.decided(village.roll(2, 4), 60_000, PER_HEAD);
        given().get(COUNTY + "/notices/" + id)
                .then()
                .body(
                        not(containsString("-h000")),
                        not(containsString("示例0001")),
                        not(containsString(village.party + "-s1")));
        given().get("/api/v1/public/counties/350427/notices/" + id).then().statusCode(404);
        given().get("/api/v1/public/counties/350427/notices").then().body("items", empty());
    }

    @Test
    void countsADistributionOnceItWasRunAndSaysWhereEachPartOfThePotWent() {
        Village village = Village.found(kafka, clock).earn(14_084_500);
        String decision = village.passed(village.roll(250, 938), 14_084_500, PER_HEAD);
        String id = village.prepared(decision);
        int year = village.today().getYear();
        JsonPath before = sums(year);
        given().get(COUNTY + "/shared/" + year + "/distributions")
                .then()
                .body("items.distributionId", not(hasItem(id)));
        village.steward2.approve(id).statusCode(200);

        JsonPath after = sums(year);
        assertEquals(1, after.getLong("distributions") - before.getLong("distributions"));
        assertEquals(14_084_500, after.getLong("potFen") - before.getLong("potFen"));
        assertEquals(14_070_000, after.getLong("householdsFen") - before.getLong("householdsFen"));
        assertEquals(250, after.getLong("payments") - before.getLong("payments"));
        JsonPath line = given().get(COUNTY + "/shared/" + year + "/distributions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items.find { it.distributionId == '" + id + "' }");
        assertEquals(14_500, line.getLong("residualFen"));
        assertEquals("RUN", line.getString("state"));
        assertEquals(
                line.getLong("potFen"),
                line.getLong("deductionsFen")
                        + line.getLong("collectiveFen")
                        + line.getLong("householdsFen")
                        + line.getLong("residualFen"));
        given().get(COUNTY + "/shared/2020").then().statusCode(200).body("distributions", equalTo(0));
        given().get(COUNTY + "/shared/1999").then().statusCode(404);
    }

    private static JsonPath sums(int year) {
        return given().get(COUNTY + "/shared/" + year)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
