package org.lintan.ledger.fen;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Person;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Where a village's fen came from and where it went, asked from either end. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class FenResourceTest {

    private static final Person AUDITOR = new Person("auditor", "auditor", Village.COUNTY, "350428-auditor");

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void salesAreFollowedThroughPaymentAndDecisionToTheHouseholdAndBack() {
        Village village = Village.found(kafka, clock);
        Map<String, Object> first = village.trade(700);
        Map<String, Object> second = village.trade(300);
        Map<String, Object> third = village.trade(500);
        String payment = Village.payoutId();
        String next = Village.payoutId();
        arrive(village, village.cash(payment, first, second), first, second);
        arrive(village, village.cash(next, third), third);
        String decision = village.passed(
                village.roll(2, 4),
                1_200,
                Map.of("deductions", List.of(Map.of("name", "监测费", "amountFen", 100)), "collectiveBasisPoints", 3_000));
        AUDITOR.get("/audit/fen/decisions/" + decision)
                .statusCode(200)
                .body("state", nullValue())
                .body("spentFen", equalTo(0))
                .body("pieces", empty());
        village.run(decision);

        AUDITOR.get("/audit/fen/arrivals/" + payment)
                .statusCode(200)
                .body("amountFen", equalTo(1_000))
                .body("claims.claimId", equalTo(List.of(id(first), id(second))))
                .body("claims.fen", equalTo(List.of(700, 300)))
                .body("uses.items.id", equalTo(List.of(decision)))
                .body("uses.items.fen", equalTo(List.of(1_000)))
                .body("uses.restFen", equalTo(0));
        AUDITOR.get("/audit/fen/arrivals/" + next)
                .body("uses.items.fen", equalTo(List.of(200)))
                .body("uses.items.fromFen", equalTo(List.of(1_000)))
                .body("uses.restFen", equalTo(300));
        AUDITOR.get("/audit/fen/arrivals/" + payment + "?claim=" + id(second))
                .body("askedFen", equalTo(300))
                .body("claims.claimId", equalTo(List.of(id(second))))
                .body("uses.items.fen", equalTo(List.of(300)))
                .body("uses.items.wholeFen", equalTo(List.of(1_200)));

        JsonPath whole = AUDITOR.get("/audit/fen/decisions/" + decision)
                .body("sources.items.id", equalTo(List.of(payment, next)))
                .body("sources.items.fen", equalTo(List.of(1_000, 200)))
                .body("sources.restFen", equalTo(0))
                .body("pieces.kind", equalTo(List.of("DEDUCTIONS", "COLLECTIVE", "LINE", "LINE")))
                .body("pieces.fen", equalTo(List.of(100, 330, 385, 385)))
                .extract()
                .jsonPath();
        assertFalse(whole.getString("pieces[2].head").contains("0001"), "a head is masked");
        AUDITOR.get("/audit/fen/decisions/" + decision + "?from=700&to=1000")
                .body("sources.items.id", equalTo(List.of(payment)))
                .body(
                        "pieces.lineNo",
                        equalTo(List.of(whole.getInt("pieces[2].lineNo"), whole.getInt("pieces[3].lineNo"))))
                .body("pieces.fen", equalTo(List.of(115, 185)))
                .body("pieces.wholeFen", equalTo(List.of(385, 385)));

        String line = "/audit/fen/decisions/" + decision + "/lines/";
        AUDITOR.get(line + whole.getInt("pieces[2].lineNo"))
                .statusCode(200)
                .body("amountFen", equalTo(385))
                .body("sources.claimId", equalTo(List.of(id(first), id(second))))
                .body("sources.payoutId", equalTo(List.of(payment, payment)))
                .body("sources.fen", equalTo(List.of(270, 115)))
                .body("restFen", equalTo(0));
        AUDITOR.get(line + whole.getInt("pieces[3].lineNo"))
                .body("sources.claimId", equalTo(List.of(id(second), id(third))))
                .body("sources.fen", equalTo(List.of(185, 200)));
    }

    @Test
    void whatTheBankTookBackIsFollowedToThePaymentThatStandsForIt() {
        Village village = Village.found(kafka, clock);
        Map<String, Object> trade = village.trade(60_000);
        String payment = Village.payoutId();
        String again = Village.payoutId();
        Map<String, Object> cash = village.cash(payment, trade);
        arrive(village, cash, trade);
        String decision =
                village.passed(village.roll(2, 4), 60_000, Map.of("deductions", List.of(), "perHeadFen", 15_000));
        village.run(decision);
        kafka.send("market.events", "cash.returned.v1", village.party, Village.COUNTY, cash);
        Await.until("it to stand as advanced", () -> village.pot("advancedFen") == 60_000);
        kafka.send("market.events", "cash.paid.v1", village.party, Village.COUNTY, village.cash(again, trade));
        Await.until("it to be repaid", () -> village.pot("advancedFen") == 0);

        AUDITOR.get("/audit/fen/arrivals/" + payment)
                .body("uses.items.kind", equalTo(List.of("DECISION")))
                .body("uses.items.id", equalTo(List.of(decision)));
        AUDITOR.get("/audit/fen/arrivals/" + again)
                .body("uses.items.kind", equalTo(List.of("TAKEN_BACK")))
                .body("uses.items.id", equalTo(List.of(payment)))
                .body("uses.restFen", equalTo(0));
    }

    @Test
    void whatHadArrivedBeforePaymentsWereToldIsTheOldest() {
        Village village = Village.found(kafka, clock);
        Map<String, Object> trade = village.trade(700);
        kafka.send(
                "market.events",
                "claims.opening.v1",
                village.party,
                Village.COUNTY,
                Map.of(
                        "county",
                        Village.COUNTY,
                        "party",
                        village.party,
                        "claims",
                        List.of(Map.of("claimId", id(trade), "amountFen", 200))));
        kafka.send("market.events", "trade.settled.v1", village.party, Village.COUNTY, trade);
        Await.until("the rest to have arrived", () -> village.pot("availableFen") == 500);
        village.earn(100);
        String decision = village.passed(village.roll(1, 1), 600, Map.of("deductions", List.of(), "perHeadFen", 600));
        village.run(decision);
        AUDITOR.get("/audit/fen/decisions/" + decision)
                .body("sources.items.kind", equalTo(List.of("BEFORE", "ARRIVAL")))
                .body("sources.items.fen", equalTo(List.of(500, 100)));
        int line = AUDITOR.get("/audit/fen/decisions/" + decision)
                .extract()
                .jsonPath()
                .getInt("pieces[0].lineNo");
        AUDITOR.get("/audit/fen/decisions/" + decision + "/lines/" + line)
                .body("sources", hasSize(2))
                .body("sources[0].claimId", nullValue())
                .body("sources.fen", equalTo(List.of(500, 100)));
    }

    @Test
    void aPaymentOnTheWayHasGoneNowhereYet() {
        Village village = Village.found(kafka, clock);
        Map<String, Object> trade = village.trade(700);
        String payment = Village.payoutId();
        kafka.send("market.events", "trade.settled.v1", "TK1", Village.COUNTY, trade);
        kafka.send("market.events", "cash.sent.v1", village.party, Village.COUNTY, village.cash(payment, trade));
        Await.until("the order to be heard of", () -> village.pot("places.onTheWayFen") == 700);
        AUDITOR.get("/audit/fen/arrivals/" + payment)
                .statusCode(200)
                .body("paidAt", nullValue())
                .body("uses.items", empty())
                .body("uses.restFen", equalTo(700));
        AUDITOR.get("/audit/fen/arrivals/" + payment + "?claim=another").statusCode(404);
    }

    @Test
    void anotherCountyAndWhatIsNotThereAreNotFound() {
        Village village = Village.found(kafka, clock).earn(600);
        String decision = village.passed(village.roll(1, 1), 600, Map.of("deductions", List.of(), "perHeadFen", 600));
        village.run(decision);
        Person other = AUDITOR.in("351077");
        other.get("/audit/fen/decisions/" + decision).statusCode(404).body("code", equalTo("NOT_FOUND"));
        other.get("/audit/fen/decisions/" + decision + "/lines/1").statusCode(404);
        String payment =
                AUDITOR.get("/audit/fen/decisions/" + decision).extract().path("sources.items[0].id");
        other.get("/audit/fen/arrivals/" + payment).statusCode(404);
        AUDITOR.get("/audit/fen/decisions/" + decision + "/lines/99").statusCode(404);
        village.steward.get("/audit/fen/decisions/" + decision).statusCode(403);
    }

    @SafeVarargs
    private void arrive(Village village, Map<String, Object> cash, Map<String, Object>... trades) {
        long before = village.pot("availableFen");
        for (Map<String, Object> trade : trades) {
            kafka.send("market.events", "trade.settled.v1", "TK1", Village.COUNTY, trade);
        }
        kafka.send("market.events", "cash.paid.v1", village.party, Village.COUNTY, cash);
        long fen = ((Number) cash.get("amountFen")).longValue();
        Await.until("the money to arrive", () -> village.pot("availableFen") == before + fen);
    }

    private static String id(Map<String, Object> trade) {
        return (String) trade.get("tradeId");
    }
}
