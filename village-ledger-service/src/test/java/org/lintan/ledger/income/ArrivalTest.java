package org.lintan.ledger.income;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A fen is owed until the bank has paid it, whichever of sale and payment is heard first, and however often. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ArrivalTest {

    private static final Map<String, Object> FULL_SPLIT = Map.of("deductions", List.of());

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    /** Something the market says, by the key it says it under. */
    private record Said(String type, String key, Map<String, Object> data) {}

    @TestFactory
    Stream<DynamicTest> salesAndTheirPaymentMayComeInAnyOrderAndTwice() {
        return permutations(List.of(0, 1, 2, 3)).stream()
                .map(order -> DynamicTest.dynamicTest("in order " + order, () -> arrives(order)));
    }

    private void arrives(List<Integer> order) {
        Village village = Village.found(kafka, clock);
        Map<String, Object> first = village.trade(700);
        Map<String, Object> second = village.trade(41);
        Map<String, Object> cash = village.cash(Village.payoutId(), first, second);
        List<Said> said = List.of(
                new Said("trade.settled.v1", "TK1", first),
                new Said("trade.settled.v1", "TK2", second),
                new Said("cash.sent.v1", village.party, cash),
                new Said("cash.paid.v1", village.party, cash));
        for (int i : order) {
            say(said.get(i));
            say(said.get(i));
        }
        Await.until("the money to arrive", () -> village.pot("availableFen") == 741);
        assertEquals(0, village.pot("places.soldFen"));
        assertEquals(0, village.pot("places.onTheWayFen"));
        assertEquals(0, village.pot("advancedFen"));
    }

    @Test
    void moneyOnTheWayIsNamedAndIsNotFree() {
        Village village = Village.found(kafka, clock);
        Map<String, Object> first = village.trade(700);
        Map<String, Object> second = village.trade(41);
        say(new Said("trade.settled.v1", "TK1", first));
        say(new Said("trade.settled.v1", "TK1", second));
        say(new Said("cash.sent.v1", village.party, village.cash(Village.payoutId(), first)));
        Await.until("the order to be heard of", () -> village.pot("places.onTheWayFen") == 700);
        Await.until("the sale to be heard of", () -> village.pot("places.soldFen") == 41);
        assertEquals(0, village.pot("availableFen"));
        village.steward
                .post("/decisions", village.decision(village.roll(2, 4), 100, FULL_SPLIT))
                .statusCode(422)
                .body("code", equalTo("DECISION_EXCEEDS_AVAILABLE"));
    }

    @Test
    void whatTheBankTakesBackBeforeItWasSharedOutIsOwedAgain() {
        Village village = Village.found(kafka, clock);
        Map<String, Object> trade = village.trade(700);
        Map<String, Object> cash = village.cash(Village.payoutId(), trade);
        say(new Said("trade.settled.v1", "TK1", trade));
        say(new Said("cash.paid.v1", village.party, cash));
        Await.until("the money to arrive", () -> village.pot("availableFen") == 700);
        say(new Said("cash.returned.v1", village.party, cash));
        say(new Said("cash.returned.v1", village.party, cash));
        Await.until("the money to be gone", () -> village.pot("availableFen") == 0);
        assertEquals(700, village.pot("places.soldFen"));
        assertEquals(0, village.pot("advancedFen"));
    }

    @Test
    void whatIsTakenBackAfterItWasSharedOutIsAdvancedAndTheNextArrivalsRepayItFirst() {
        Village village = Village.found(kafka, clock);
        Map<String, Object> trade = village.trade(60_000);
        Map<String, Object> cash = village.cash(Village.payoutId(), trade);
        say(new Said("trade.settled.v1", "TK1", trade));
        say(new Said("cash.paid.v1", village.party, cash));
        Await.until("the money to arrive", () -> village.pot("availableFen") == 60_000);
        String rollId = village.roll(2, 4);
        village.run(village.passed(rollId, 60_000, Map.of("deductions", List.of(), "perHeadFen", 15_000)));

        say(new Said("cash.returned.v1", village.party, cash));
        Await.until("it to stand as advanced", () -> village.pot("advancedFen") == 60_000);
        assertEquals(60_000, village.pot("places.soldFen"));
        assertEquals(0, village.pot("availableFen"));
        village.steward
                .post("/decisions", village.decision(rollId, 100, FULL_SPLIT))
                .statusCode(409)
                .body("code", equalTo("MONEY_ADVANCED"));

        say(new Said("cash.paid.v1", village.party, village.cash(Village.payoutId(), trade)));
        Await.until("it to be repaid", () -> village.pot("advancedFen") == 0);
        assertEquals(0, village.pot("availableFen"));
        assertEquals(0, village.pot("places.soldFen"));
        village.earn(100);
        assertEquals(100, village.pot("availableFen"));
    }

    @Test
    void aPaymentHeardOfAfterItWasTakenBackChangesNothing() {
        Village village = Village.found(kafka, clock);
        Map<String, Object> trade = village.trade(700);
        Map<String, Object> cash = village.cash(Village.payoutId(), trade);
        say(new Said("trade.settled.v1", "TK1", trade));
        say(new Said("cash.returned.v1", village.party, cash));
        say(new Said("cash.paid.v1", village.party, cash));
        village.earn(5);
        assertEquals(5, village.pot("availableFen"));
        assertEquals(700, village.pot("places.soldFen"));
    }

    @Test
    void aPaymentOfTheTimeBeforeThatComesBackIsOwedAgainHoweverOftenItIsHeard() {
        Village village = Village.found(kafka, clock).earn(700);
        String payout = Village.payoutId();
        Map<String, Object> back =
                village.cash(payout, 500, List.of(Map.of("claimId", "opening-" + payout, "amountFen", 500)), true);
        say(new Said("cash.returned.v1", village.party, back));
        say(new Said("cash.returned.v1", village.party, back));
        Await.until("it to be owed again", () -> village.pot("places.soldFen") == 500);
        assertEquals(200, village.pot("availableFen"));

        Map<String, Object> again = village.cash(
                Village.payoutId(), 500, List.of(Map.of("claimId", "opening-" + payout, "amountFen", 500)), false);
        say(new Said("cash.paid.v1", village.party, again));
        Await.until("it to arrive again", () -> village.pot("availableFen") == 700);
        assertEquals(0, village.pot("places.soldFen"));
    }

    @Test
    void whatAVillageOfTheTimeBeforeStillHadInTheMarketHasNotArrived() {
        Village village = Village.found(kafka, clock).earn(1_000).earn(500);
        List<Map<String, Object>> income =
                village.steward.get("/income").extract().jsonPath().getList("items");
        String newest = (String) income.get(0).get("tradeId");
        Map<String, Object> late = village.trade(90);
        Map<String, Object> opening = Map.of(
                "county",
                Village.COUNTY,
                "party",
                village.party,
                "amountFen",
                380,
                "claims",
                List.of(
                        Map.of("claimId", newest, "amountFen", 300),
                        Map.of("claimId", late.get("tradeId"), "amountFen", 70),
                        Map.of("claimId", "opening-" + village.party, "amountFen", 10)));
        say(new Said("claims.opening.v1", village.party, opening));
        say(new Said("claims.opening.v1", village.party, opening));
        Await.until("the opening to be booked", () -> village.pot("availableFen") == 1_190);
        assertEquals(310, village.pot("places.soldFen"));

        say(new Said("trade.settled.v1", "TK1", late));
        Await.until("the late sale", () -> village.pot("places.soldFen") == 380);
        assertEquals(1_210, village.pot("availableFen"));
    }

    @Test
    void anOpeningBeyondWhatIsLeftStandsAsAdvanced() {
        Village village = Village.found(kafka, clock).earn(60_000);
        String trade = (String) village.steward
                .get("/income")
                .extract()
                .jsonPath()
                .getMap("items[0]")
                .get("tradeId");
        village.run(village.passed(village.roll(2, 4), 60_000, Map.of("deductions", List.of(), "perHeadFen", 15_000)));
        say(new Said(
                "claims.opening.v1",
                village.party,
                Map.of(
                        "county",
                        Village.COUNTY,
                        "party",
                        village.party,
                        "amountFen",
                        60_000,
                        "claims",
                        List.of(Map.of("claimId", trade, "amountFen", 60_000)))));
        Await.until("it to stand as advanced", () -> village.pot("advancedFen") == 60_000);
        assertEquals(60_000, village.pot("places.soldFen"));
    }

    private void say(Said said) {
        kafka.send("market.events", said.type(), said.key(), Village.COUNTY, said.data());
    }

    private static List<List<Integer>> permutations(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : of) {
            List<Integer> rest = new ArrayList<>(of);
            rest.removeAll(Collections.singleton(first));
            for (List<Integer> tail : permutations(rest)) {
                List<Integer> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
