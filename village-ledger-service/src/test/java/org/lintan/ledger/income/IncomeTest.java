package org.lintan.ledger.income;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintan.ledger.support.Kafka;
import org.lintan.ledger.support.Village;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;
import org.lintan.testkit.TestClock;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class IncomeTest {

    @Inject
    Kafka kafka;

    @Inject
    TestClock clock;

    @Test
    void booksASaleAndTellsOthersOfIt() {
        Village village = Village.found(kafka, clock).earn(4_084_500);

        village.steward
                .get("/income")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].amountFen", equalTo(4_084_500))
                .body("items[0].quantityKg", equalTo(2_723_000));
        Await.until(
                "income.booked.v1",
                () -> !kafka.published("income.booked.v1", village.party).isEmpty());
        JsonNode event = kafka.published("income.booked.v1", village.party).get(0);
        assertEquals(4_084_500, event.path("data").path("amountFen").asLong());
        assertEquals(village.party, event.path("data").path("party").asText());
    }

    @Test
    void booksATradeOnceHoweverOftenAndUnderHoweverManyMessageIdsItIsTold() {
        Village village = Village.found(kafka, clock);
        Map<String, Object> trade = village.trade(4_084_500);
        String id = UUID.randomUUID().toString();
        kafka.send(id, "market.events", "trade.settled.v1", "TK1", Village.COUNTY, trade);
        kafka.send(id, "market.events", "trade.settled.v1", "TK1", Village.COUNTY, trade);
        kafka.send("market.events", "trade.settled.v1", "TK1", Village.COUNTY, trade);
        // same key, so the same partition: once this one is booked, those before it have been consumed
        kafka.send("market.events", "trade.settled.v1", "TK1", Village.COUNTY, village.trade(100));
        Await.until(
                "the last trade",
                () -> village.pot("places.soldFen") >= 100
                        && village.steward
                                        .get("/income")
                                        .extract()
                                        .jsonPath()
                                        .getList("items")
                                        .size()
                                >= 2);

        assertEquals(4_084_600, village.pot("places.soldFen"));
        assertEquals(0, village.pot("availableFen"), "a sale is a claim until the bank has paid it");
        village.steward.get("/income").body("items", hasSize(2));
    }

    @Test
    void booksASaleThatIsToldBeforeItsSellerIsKnown() {
        Village village = Village.unknown(kafka, clock);
        kafka.send("market.events", "trade.settled.v1", "TK1", Village.COUNTY, village.trade(700));
        Village marker = Village.found(kafka, clock).earn(1);
        assertEquals(1, marker.pot("availableFen"));
        village.steward.get("/pot").statusCode(409).body("code", equalTo("COLLECTIVE_NOT_REGISTERED"));

        village.register();

        Await.until(
                "the waiting trade", () -> village.steward.get("/pot").extract().statusCode() == 200);
        assertEquals(700, village.pot("places.soldFen"));
        village.register();
        village.earn(5);
        assertEquals(700, village.pot("places.soldFen"));
    }

    @Test
    void keepsNoBookForSellersWhoAreNoCollective() {
        Village company = Village.unknown(kafka, clock);
        kafka.send(
                "ticket.events",
                "holder.registered.v1",
                company.party,
                Village.COUNTY,
                Map.of(
                        "party",
                        company.party,
                        "county",
                        Village.COUNTY,
                        "kind",
                        "COMPANY",
                        "name",
                        "示例公司",
                        "villageCode",
                        "350428100999",
                        "villageName",
                        "示例村"));
        Village marker = Village.found(kafka, clock);

        company.steward.get("/pot").statusCode(409);
        assertEquals(0, marker.pot("availableFen"));
    }

    @Test
    void showsIncomeAndPotToTheVillageOnly() {
        Village village = Village.found(kafka, clock).earn(700);
        Village other = Village.found(kafka, clock);
        village.roll(2, 4);

        for (String path : List.of("/income", "/pot")) {
            village.household(1).get(path).statusCode(200);
            village.household(3).get(path).statusCode(404);
            village.household(1).in("350427").get(path).statusCode(404);
            village.steward.in("350427").get(path).statusCode(409);
            village.steward.as("buyer").get(path).statusCode(403);
        }
        other.steward.get("/income").body("items", hasSize(0));
        other.steward.get("/pot").body("availableFen", equalTo(0));
    }
}
