package org.lintan.market.order;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class OrderResourceTest {

    @Inject
    Seed seed;

    private String village;
    private String firm;
    private String ticket;
    private Person steward;
    private Person buyer;

    @BeforeEach
    void aTicketThatTradesContinuouslyAVillageWithUnitsAndAFirmWithMoney() {
        village = seed.village();
        firm = seed.firm(100_000);
        ticket = seed.continuous(seed.ticket(village, 20_000));
        steward = Person.steward(village);
        buyer = Person.buyer(firm);
    }

    @Test
    void aBuyerUsesTheContinuousMarketFromOrderToTrade() {
        String sell = sell(5_000, 1500);
        String order = buyer.post("/orders", order("BUY", "LIMIT", "GTC", 8_000, 1520))
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("filledKg", equalTo(5_000))
                .body("remainingKg", equalTo(3_000))
                .body("averageFenPerTonne", equalTo(1500))
                .body("amountFen", equalTo(7_500))
                .body("reservedFen", equalTo(4_560))
                .body("trades", hasSize(1))
                .body("trades[0].priceFenPerTonne", equalTo(1500))
                .extract()
                .path("orderId");
        assertEquals(
                List.of(4_560L, 87_940L, 7_500L, 5_000L),
                List.of(ordered("CNY", firm), seed.money(firm), seed.owed(village), seed.units(ticket, firm)));
        buyer.get("/account").statusCode(200).body("orderedFen", equalTo(4_560)).body("availableFen", equalTo(87_940));
        steward.get("/orders?state=FILLED")
                .statusCode(200)
                .body("items[0].orderId", equalTo(sell))
                .body("items[0].reservedFen", equalTo(0))
                .body("items[0].trades", hasSize(1))
                .body("next", nullValue());
        steward.get("/trades").body("items[0].listingId", nullValue()).body("items[0].buyerParty", equalTo(firm));
        buyer.get("/market/{t}", ticket)
                .statusCode(200)
                .body("mode", equalTo("CONTINUOUS"))
                .body("lotKg", equalTo(1_000))
                .body("depth", empty())
                .body("bids", equalTo(List.of(Map.of("priceFenPerTonne", 1520, "quantityKg", 3_000, "orders", 1))))
                .body("asks", empty())
                .body("lastTrades[0].priceFenPerTonne", equalTo(1500));
        buyer.get("/instruments")
                .body("items.find { it.ticketId == '" + ticket + "' }.bestBidFenPerTonne", equalTo(1520));
        assertEquals(
                1,
                seed.count(
                        "SELECT COUNT(*) FROM outbox WHERE event_key = ? AND payload LIKE '%trade.settled.v1%'",
                        ticket));
        assertEquals(5_000, seed.count("SELECT volume_kg FROM market_day WHERE instrument_id = ?", ticket));

        buyer.post("/orders/{id}/cancel", Map.of(), order)
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("endedWhy", equalTo("REQUESTED"))
                .body("trades", hasSize(1))
                .body("reservedFen", equalTo(0));
        refused(409, "ORDER_CLOSED", buyer.post("/orders/{id}/cancel", Map.of(), order));
        buyer.get("/orders/{id}", order)
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("filledKg", equalTo(5_000))
                .body("trades", hasSize(1));
        assertEquals(List.of(0L, 92_500L), List.of(ordered("CNY", firm), seed.money(firm)));
        buyer.get("/orders").body("items.orderId", equalTo(List.of(order)));
        buyer.get("/orders?state=OPEN").body("items", empty());
    }

    @Test
    void theQuoteShowsFiveRungsOfEachSideBestFirst() {
        for (int i = 0; i < 6; i++) {
            sell(1_000, 1560 + 10 * i);
            buy(1_000, 1540 - 10 * i);
        }
        buy(2_000, 1540);
        buyer.get("/market/{t}", ticket)
                .statusCode(200)
                .body("bids.priceFenPerTonne", equalTo(List.of(1540, 1530, 1520, 1510, 1500)))
                .body("bids.quantityKg", equalTo(List.of(3_000, 1_000, 1_000, 1_000, 1_000)))
                .body("asks.priceFenPerTonne", equalTo(List.of(1560, 1570, 1580, 1590, 1600)))
                .body("bids[0].orders", equalTo(2));
        buyer.get("/orders?ticketId=" + ticket).body("items", hasSize(7));
        List<String> ids = buyer.get("/orders").extract().path("items.orderId");
        assertEquals(ids.stream().sorted(Comparator.reverseOrder()).toList(), ids);
        buyer.get("/orders?after=" + ids.get(2)).body("items.orderId", equalTo(ids.subList(3, 7)));
    }

    @Test
    void whoAsksTwiceWithOneKeyOrdersOnceAndIsToldSo() {
        String key = "order-" + Ids.next();
        Map<String, ?> body = order("BUY", "LIMIT", "GTC", 1_000, 1500);
        String first = buyer.postWithKey(key, "/orders", body)
                .statusCode(201)
                .extract()
                .path("orderId");
        buyer.postWithKey(key, "/orders", body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("orderId", equalTo(first));
        buyer.postWithKey(key, "/orders", order("BUY", "LIMIT", "GTC", 2_000, 1500))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertEquals(1_500, ordered("CNY", firm));
    }

    @Test
    void everyRefusalComesWithItsOwnCodeAndLeavesNoTrace() {
        refused(422, "PRICE_OUTSIDE_BAND", buyer.post("/orders", order("BUY", "LIMIT", "GTC", 1_000, 1651)));
        refused(422, "ORDER_NOT_WHOLE_LOTS", buyer.post("/orders", order("BUY", "LIMIT", "GTC", 1_500, 1500)));
        refused(422, "ORDER_TOO_LARGE", buyer.post("/orders", order("BUY", "LIMIT", "GTC", 100_000_000, 1500)));
        refused(422, "ORDER_PRICE_INVALID", buyer.post("/orders", order("BUY", "MARKET", "IOC", 1_000, 2_000_000_000)));
        refused(422, "ORDER_TERMS_CONTRADICT", buyer.post("/orders", order("BUY", "MARKET", "GTC", 1_000, 1500)));
        refused(409, "NOT_ENOUGH_MONEY", buyer.post("/orders", order("BUY", "LIMIT", "GTC", 70_000, 1500)));
        refused(409, "NOT_ENOUGH_UNITS", steward.post("/orders", order("SELL", "LIMIT", "GTC", 21_000, 1500)));
        refused(409, "FILL_NOT_AVAILABLE", buyer.post("/orders", order("BUY", "LIMIT", "FOK", 1_000, 1500)));
        refused(
                422,
                "NOT_A_PARTICIPANT",
                Person.buyer("350428-nobody").post("/orders", order("BUY", "LIMIT", "GTC", 1_000, 1500)));
        refused(
                409,
                "OTHER_MODE",
                steward.post(
                        "/listings",
                        Map.of("ticketId", ticket, "quantityKg", 1_000, "priceFenPerTonne", 1500, "lane", "MARKET")));
        String other = seed.ticket(village, 1_000);
        refused(
                422,
                "MODE_NOT_CONTINUOUS",
                steward.post(
                        "/orders",
                        Map.of(
                                "ticketId",
                                other,
                                "side",
                                "SELL",
                                "type",
                                "LIMIT",
                                "timeInForce",
                                "GTC",
                                "quantityKg",
                                1_000,
                                "priceFenPerTonne",
                                1500)));
        sell(1_000, 1500);
        buy(1_000, 1500);
        refused(409, "BOUGHT_TODAY", buyer.post("/orders", order("SELL", "LIMIT", "GTC", 1_000, 1500)));
        buyer.post(
                        "/orders",
                        Map.of(
                                "ticketId",
                                ticket,
                                "side",
                                "BOTH",
                                "type",
                                "LIMIT",
                                "timeInForce",
                                "GTC",
                                "quantityKg",
                                1_000,
                                "priceFenPerTonne",
                                1500))
                .statusCode(400);
        buyer.post("/orders", order("BUY", "LIMIT", "GTC", 0, -1))
                .statusCode(400)
                .body("errors.field", hasItem("quantityKg"));
        assertEquals(
                List.of(0L, 98_500L, 2L),
                List.of(
                        ordered("CNY", firm),
                        seed.money(firm),
                        seed.count("SELECT COUNT(*) FROM market_order WHERE instrument_id = ?", ticket)));
    }

    @Test
    void relatedPartiesDoNotTradeWithEachOther() {
        String circle = "circle-" + ticket;
        String daughter = seed.withMoney(seed.participant(Seed.COUNTY, "f", "BUYER", circle), 10_000);
        String mother = seed.participant(Seed.COUNTY, "v", "SELLER", circle);
        seed.units(ticket, mother, 5_000);
        Person.steward(mother)
                .post("/orders", order("SELL", "LIMIT", "GTC", 2_000, 1500))
                .statusCode(201);
        Person.buyer(daughter)
                .post("/orders", order("BUY", "LIMIT", "GTC", 1_000, 1500))
                .statusCode(201)
                .body("state", equalTo("CANCELLED"))
                .body("endedWhy", equalTo("SELF_TRADE"))
                .body("filledKg", equalTo(0));
        assertEquals(10_000, seed.money(daughter));
    }

    @Test
    void anotherCountySeesAndTouchesNothing() {
        String order = buy(1_000, 1500);
        String foreign = seed.withMoney(seed.participant("350427", "f", "BUYER", null), 100_000);
        Person stranger = Person.buyer(foreign);
        refused(404, "TICKET_UNKNOWN", stranger.post("/orders", order("BUY", "LIMIT", "GTC", 1_000, 1500)));
        refused(404, "ORDER_UNKNOWN", stranger.post("/orders/{id}/cancel", Map.of(), order));
        stranger.get("/orders/{id}", order).statusCode(404);
        stranger.get("/orders").statusCode(200).body("items", empty());
        stranger.get("/instruments").statusCode(200).body("items.ticketId", not(hasItem(ticket)));
        stranger.get("/market/{t}", ticket).statusCode(404);
        assertEquals(1_500, ordered("CNY", firm));
    }

    @Test
    void anotherPartyOfTheCountyNeitherSeesNorCancelsAnOrder() {
        String order = buy(1_000, 1500);
        Person other = Person.buyer(seed.firm(1_000));
        other.get("/orders/{id}", order).statusCode(404).body("code", equalTo("ORDER_UNKNOWN"));
        other.get("/orders").body("items", empty());
        other.get("/commands/{id}", order).statusCode(404);
        refused(404, "ORDER_UNKNOWN", other.post("/orders/{id}/cancel", Map.of(), order));
        other.get("/market/{t}", ticket)
                .statusCode(200)
                .body("bids[0].orders", equalTo(1))
                .body(not(containsString(firm)));
    }

    @Test
    void onlyWhoMayTradeOrders() {
        new Person("household", "villager", village + "-h0001")
                .post("/orders", order("SELL", "LIMIT", "GTC", 1_000, 1500))
                .statusCode(403);
        new Person("household", "villager", village + "-h0001").get("/orders").statusCode(403);
        new Person("auditor", "auditor", "350428-auditor")
                .get("/orders/{id}", "x")
                .statusCode(403);
        RestAssured.get("/api/v1/orders").then().statusCode(401);
        buyer.as()
                .contentType("application/json")
                .body(order("BUY", "LIMIT", "GTC", 1_000, 1500))
                .post("/orders")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    private long ordered(String asset, String party) {
        return seed.balance(Seed.COUNTY, asset, party, Bucket.ORDERED);
    }

    private String buy(long kg, long price) {
        return buyer.post("/orders", order("BUY", "LIMIT", "GTC", kg, price))
                .statusCode(201)
                .extract()
                .path("orderId");
    }

    private String sell(long kg, long price) {
        return steward.post("/orders", order("SELL", "LIMIT", "GTC", kg, price))
                .statusCode(201)
                .extract()
                .path("orderId");
    }

    private Map<String, ?> order(String side, String type, String timeInForce, long kg, long price) {
        return Map.of(
                "ticketId",
                ticket,
                "side",
                side,
                "type",
                type,
                "timeInForce",
                timeInForce,
                "quantityKg",
                kg,
                "priceFenPerTonne",
                price);
    }

    private static void refused(int status, String code, ValidatableResponse answer) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
