package org.lintan.ledger.statement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class StatementTest {

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void showsAHouseholdItsMoneyHowItWasReachedAndWhenItArrived() {
        Village village = Village.found(kafka, clock).earn(14_084_500);
        Map<String, Object> plan =
                Map.of("deductions", List.of(Map.of("name", "测量费", "amountFen", 4_500)), "perHeadFen", 15_000);
        String id = village.run(village.passed(village.roll(250, 938), 14_084_500, plan));
        village.sent(id);
        village.steward.upload("/distributions/" + id + "/results", "行号,状态,原因\n1,PAID,\n");

        String home = village.household(1)
                .get("/me/home")
                .statusCode(200)
                .body("paidFen", equalTo(60_000))
                .body("payableFen", equalTo(0))
                .body("lastShare.potFen", equalTo(14_084_500))
                .body("lastShare.deductionsFen", equalTo(4_500))
                .body("lastShare.heads", equalTo(938))
                .body("lastShare.perHeadFen", equalTo(15_000))
                .body("lastShare.members", equalTo(4))
                .body("lastShare.amountFen", equalTo(60_000))
                .body("lastShare.paidOn", equalTo(village.today().toString()))
                .extract()
                .asString();
        assertTrue(home.length() <= 1_024, home.length() + " bytes");
        village.household(1)
                .get("/me/statement")
                .statusCode(200)
                .body("householdNo", equalTo("h0001"))
                .body("shares", hasSize(1))
                .body("shares[0].journalCause", equalTo("distribution:" + id + ":1"))
                .body("income[0].amountFen", equalTo(14_084_500));
    }

    @Test
    void showsAHouseholdWithoutMoneyThatThereIsNone() {
        Village village = Village.found(kafka, clock);
        village.roll(1, 1);

        village.household(1)
                .get("/me/home")
                .statusCode(200)
                .body("paidFen", equalTo(0))
                .body("lastShare", nullValue());
        village.household(1).get("/me/statement").statusCode(200).body("shares", hasSize(0));
    }

    @Test
    void tellsAHouseholdWhatHangsOutAndUntilWhenItMayObject() {
        Village village = Village.found(kafka, clock).earn(60_000);
        Village other = Village.found(kafka, clock);
        other.roll(1, 1);
        String roll = village.roll(2, 4);
        village.household(1).get("/me/home").body("told", equalTo(0));
        String decision = village.decided(roll, 60_000, Map.of("deductions", List.of(), "perHeadFen", 15_000));
        village.household(1).get("/me/home").body("told", equalTo(1));
        village.household(1)
                .get("/me/told")
                .body("notices", hasSize(1))
                .body("notices[0].decisionId", equalTo(decision))
                .body("notices[0].lastDay", equalTo(village.today().plusDays(7).toString()));
        other.household(1).get("/me/told").body("notices", hasSize(0));
        clock.passDays(7);
        village.household(1).get("/me/told").body("notices", hasSize(1));
        clock.passDays(1);
        village.household(1).get("/me/told").body("notices", hasSize(0));
    }

    @Test
    void addsUpAYearAndTheOneBeforeItIsEmpty() {
        Village village = Village.found(kafka, clock).earn(14_084_500);
        Map<String, Object> plan = Map.of("deductions", List.of(), "perHeadFen", 15_000);
        String roll = village.roll(2, 8);
        String first = village.run(village.passed(roll, 5_000_000, plan));
        int year = village.today().getYear();
        village.sent(first);
        village.steward.upload("/distributions/" + first + "/results", "行号,状态,原因\n1,PAID,\n");
        village.run(village.passed(roll, 4_000_000, plan));
        boolean sameYear = village.today().getYear() == year;

        village.household(1)
                .get("/me/statement/" + year)
                .statusCode(200)
                .body("county", equalTo(Village.COUNTY))
                .body("year", equalTo(year))
                .body("householdNo", equalTo("h0001"))
                .body("from", equalTo(year + "-01-01"))
                .body("distributions", equalTo(sameYear ? 2 : 1))
                .body("shares", hasSize(sameYear ? 2 : 1))
                .body("sharedFen", equalTo(sameYear ? 120_000 : 60_000))
                .body("arrivedFen", equalTo(60_000))
                .body("paidFen", equalTo(60_000))
                .body("payableFen", equalTo(60_000));
        village.household(1)
                .get("/me/statement/" + (year - 1))
                .statusCode(200)
                .body("until", equalTo((year - 1) + "-12-31"))
                .body("distributions", equalTo(0))
                .body("shares", hasSize(0))
                .body("sharedFen", equalTo(0))
                .body("arrivedFen", equalTo(0));
    }

    @Test
    void aYearThatHasNotBegunHasNoStatementAndNobodyHasAnothers() {
        Village village = Village.found(kafka, clock);
        village.roll(1, 1);
        int year = village.today().getYear();

        village.household(1).get("/me/statement/" + year).statusCode(200).body("shares", hasSize(0));
        village.household(1).get("/me/statement/" + (year + 1)).statusCode(404);
        village.household(1).get("/me/statement/1999").statusCode(404);
        village.household(2).get("/me/statement/" + year).statusCode(404);
        village.household(1).in("350427").get("/me/statement/" + year).statusCode(404);
        village.steward.get("/me/statement/" + year).statusCode(403);
    }

    @Test
    void showsNobodyAnothersMoney() {
        Village village = Village.found(kafka, clock).earn(60_000);
        village.run(village.passed(village.roll(2, 4), 60_000, Map.of("deductions", List.of(), "perHeadFen", 15_000)));

        village.household(1).get("/me/home").body("payableFen", equalTo(30_000));
        village.household(1)
                .in("350427")
                .get("/me/home")
                .body("payableFen", equalTo(0))
                .body("lastShare", nullValue());
        village.household(3).get("/me/home").body("payableFen", equalTo(0)).body("lastShare", nullValue());
        village.household(3).get("/me/statement").statusCode(404);
        village.household(1).in("350427").get("/me/statement").statusCode(404);
        village.steward.get("/me/home").statusCode(403);
    }
}
