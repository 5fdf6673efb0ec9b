package org.lintan.market.listing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.platform.db.Tx;
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
class ListingResourceTest {

    @Inject
    Tx tx;

    @Inject
    Seed seed;

    private String village;
    private String firm;
    private String ticket;
    private Person steward;
    private Person buyer;

    @BeforeEach
    void aVillageWithUnitsAndAFirmWithMoney() {
        village = seed.village();
        firm = seed.firm(5_000_000);
        ticket = seed.ticket(village, 12_723_000);
        steward = Person.steward(village);
        buyer = Person.buyer(firm);
    }

    @Test
    void theChangkouSaleSettlesBothLegsAtOnce() {
        String listing = list(2_723_000, 1500, "MARKET");
        assertEquals(2_723_000, seed.balance("350428", "T-" + ticket, village, Bucket.ORDERED));
        String trade = buyer.post(
                        "/listings/{id}/purchases", Map.of("quantityKg", 2_723_000, "priceFenPerTonne", 1500), listing)
                .statusCode(201)
                .body("amountFen", equalTo(4_084_500))
                .body("feeFen", equalTo(0))
                .extract()
                .path("tradeId");

        assertEquals(
                List.of(915_500L, 4_084_500L, 2_723_000L, 10_000_000L),
                List.of(seed.money(firm), seed.owed(village), seed.units(ticket, firm), seed.units(ticket, village)));
        buyer.get("/listings/{id}", listing)
                .statusCode(200)
                .body("state", equalTo("FILLED"))
                .body("remainingKg", equalTo(0));
        buyer.get("/trades/{id}", trade)
                .statusCode(200)
                .body("buyerParty", equalTo(firm))
                .body("lane", equalTo("MARKET"));
        steward.get("/trades")
                .statusCode(200)
                .body("items.tradeId", hasItem(trade))
                .body("next", nullValue());
        assertEquals(
                1,
                seed.count(
                        "SELECT COUNT(*) FROM outbox WHERE event_key = ? AND payload LIKE '%trade.settled.v1%'",
                        ticket));
        assertEquals(
                1,
                seed.count(
                        "SELECT COUNT(*) FROM outbox WHERE event_key = ? AND payload LIKE ? AND payload LIKE ?",
                        ticket,
                        "%\"sellerName\":\"测试 " + village + "\"%",
                        "%\"buyerName\":\"测试 " + firm + "\"%"));
        assertEquals(1, seed.count("SELECT COUNT(*) FROM journal WHERE cause = ?", "trade/" + trade));
    }

    @Test
    void whoAsksTwiceWithOneKeyBuysOnceAndIsToldSo() {
        String listing = list(10_000, 1500, "MARKET");
        String key = "buy-" + Ids.next();
        Map<String, Integer> body = Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500);
        String first = buyer.postWithKey(key, "/listings/{id}/purchases", body, listing)
                .statusCode(201)
                .extract()
                .path("tradeId");
        buyer.postWithKey(key, "/listings/{id}/purchases", body, listing)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("tradeId", equalTo(first));
        buyer.postWithKey(
                        key, "/listings/{id}/purchases", Map.of("quantityKg", 2_000, "priceFenPerTonne", 1500), listing)
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertEquals(1_000, seed.units(ticket, firm));
    }

    @Test
    void aRefusedPurchaseMayBeRepeatedWithTheSameKeyOnceTheMoneyIsThere() {
        String poor = seed.firm(0);
        String listing = list(10_000, 1500, "MARKET");
        String key = "buy-" + Ids.next();
        Map<String, Integer> body = Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500);
        Person.buyer(poor)
                .postWithKey(key, "/listings/{id}/purchases", body, listing)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_ENOUGH_MONEY"))
                .body("detail", containsString("15.00 元"));
        seed.withMoney(poor, 1_500);
        Person.buyer(poor)
                .postWithKey(key, "/listings/{id}/purchases", body, listing)
                .statusCode(201);
    }

    @Test
    void aRequestWithoutAKeyOrWithNonsenseNeverReachesTheLog() {
        steward.as()
                .contentType("application/json")
                .body(Map.of("ticketId", ticket, "quantityKg", 1_000, "priceFenPerTonne", 1500, "lane", "MARKET"))
                .post("/listings")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
        steward.post("/listings", Map.of("ticketId", ticket, "quantityKg", 0, "priceFenPerTonne", -1, "lane", "MARKET"))
                .statusCode(400)
                .body("errors.field", hasItem("quantityKg"))
                .body("errors.field", hasItem("priceFenPerTonne"));
        steward.post("/listings", Map.of("ticketId", ticket, "quantityKg", 1, "priceFenPerTonne", 1, "lane", "BLOCK"))
                .statusCode(400);
        assertEquals(
                0,
                seed.count(
                        "SELECT (SELECT COUNT(*) FROM command WHERE instrument_id = ?) + (SELECT COUNT(*) FROM command_key_a WHERE instrument_id = ?)",
                        ticket,
                        ticket));
    }

    @Test
    void everyRefusalOfTheFloorComesWithItsOwnCode() {
        refused(422, "PRICE_OUTSIDE_BAND", steward.post("/listings", listing(1_000, 1651, "MARKET")));
        refused(422, "NOT_RESERVE_PRICE", steward.post("/listings", listing(1_000, 1500, "RESERVE")));
        refused(422, "NOT_A_LOT", steward.post("/listings", listing(1_001, 1500, "MARKET")));
        refused(409, "NOT_ENOUGH_UNITS", steward.post("/listings", listing(13_000_000, 1500, "MARKET")));
        String listing = list(2_000, 1500, "MARKET");
        refused(
                409,
                "PRICE_MOVED",
                buyer.post("/listings/{id}/purchases", Map.of("quantityKg", 1_000, "priceFenPerTonne", 1499), listing));
        refused(
                409,
                "MORE_THAN_REMAINING",
                buyer.post("/listings/{id}/purchases", Map.of("quantityKg", 3_000, "priceFenPerTonne", 1500), listing));
        refused(
                409,
                "OWN_LISTING",
                Person.buyer(village)
                        .post(
                                "/listings/{id}/purchases",
                                Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500),
                                listing));
        String reserve = list(1_000, 1000, "RESERVE");
        refused(
                409,
                "WRONG_LANE",
                buyer.post("/listings/{id}/purchases", Map.of("quantityKg", 1_000, "priceFenPerTonne", 1000), reserve));
        steward.post("/listings/{id}/cancel", Map.of(), listing).statusCode(200).body("state", equalTo("CANCELLED"));
        refused(
                409,
                "LISTING_CLOSED",
                buyer.post("/listings/{id}/purchases", Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500), listing));
        refused(
                422,
                "NOT_A_PARTICIPANT",
                Person.buyer("350428-nobody")
                        .post(
                                "/listings/{id}/purchases",
                                Map.of("quantityKg", 1_000, "priceFenPerTonne", 1000),
                                reserve));
        assertEquals(12_722_000, seed.units(ticket, village));
    }

    @Test
    void theReserveCentreTakesTheReserveLane() {
        String centre = seed.reserveCentre(10_000_000);
        String listing = list(10_000_000, 1000, "RESERVE");
        Person.reserve(centre)
                .post("/listings/{id}/purchases", Map.of("quantityKg", 10_000_000, "priceFenPerTonne", 1000), listing)
                .statusCode(201)
                .body("amountFen", equalTo(10_000_000));
        buyer.get("/market/{t}", ticket)
                .statusCode(200)
                .body("lastClose", equalTo(1500))
                .body("lastTrades", empty());
    }

    @Test
    void whatWasBoughtTodayShowsAsHeldButNotSellable() {
        String listing = list(3_000, 1500, "MARKET");
        buyer.post("/listings/{id}/purchases", Map.of("quantityKg", 3_000, "priceFenPerTonne", 1500), listing)
                .statusCode(201);
        buyer.get("/positions")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].availableKg", equalTo(3_000))
                .body("items[0].sellableKg", equalTo(0));
        refused(409, "BOUGHT_TODAY", buyer.post("/listings", listing(3_000, 1500, "MARKET")));
    }

    @Test
    void theQuoteShowsBandDepthAndTradesWithoutNames() {
        list(2_000, 1600, "MARKET");
        String listing = list(3_000, 1500, "MARKET");
        buyer.post("/listings/{id}/purchases", Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500), listing)
                .statusCode(201);
        buyer.get("/market/{t}", ticket)
                .statusCode(200)
                .body("lastClose", equalTo(1500))
                .body("closeIsReference", equalTo(true))
                .body("bandLow", equalTo(1350))
                .body("bandHigh", equalTo(1650))
                .body("depth.priceFenPerTonne", equalTo(List.of(1500, 1600)))
                .body("depth.quantityKg", equalTo(List.of(2_000, 2_000)))
                .body("lastTrades", hasSize(1))
                .body("lastTrades[0].buyerParty", nullValue());
    }

    @Test
    void aPriceThatSomebodyPaidOnADayBeforeIsNoReferencePrice() {
        String listing = list(3_000, 1600, "MARKET");
        buyer.post("/listings/{id}/purchases", Map.of("quantityKg", 1_000, "priceFenPerTonne", 1600), listing)
                .statusCode(201);
        buyer.get("/market/{t}", ticket).body("lastClose", equalTo(1500)).body("closeIsReference", equalTo(true));
        assertEquals(
                1,
                tx.run(sql -> sql.update(
                                "UPDATE market_day SET business_date = business_date - INTERVAL 1 DAY WHERE instrument_id = ?",
                                ticket))
                        .await()
                        .indefinitely());
        buyer.get("/market/{t}", ticket).body("lastClose", equalTo(1600)).body("closeIsReference", equalTo(false));
    }

    @Test
    void anotherCountySeesAndTouchesNothing() {
        String listing = list(2_000, 1500, "MARKET");
        String trade = buyer.post(
                        "/listings/{id}/purchases", Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500), listing)
                .statusCode(201)
                .extract()
                .path("tradeId");
        String foreign = seed.withMoney(seed.participant("350427", "f", "BUYER", null), 5_000_000);
        Person stranger = Person.buyer(foreign);
        stranger.get("/listings/{id}", listing).statusCode(404);
        stranger.get("/listings").statusCode(200).body("items.listingId", not(hasItem(listing)));
        stranger.get("/trades/{id}", trade).statusCode(404);
        stranger.get("/market/{t}", ticket).statusCode(404).body("code", equalTo("TICKET_UNKNOWN"));
        stranger.post("/listings/{id}/purchases", Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500), listing)
                .statusCode(404);
        Person.steward(foreign).post("/listings/{id}/cancel", Map.of(), listing).statusCode(404);
        refused(404, "TICKET_UNKNOWN", Person.steward(foreign).post("/listings", listing(1_000, 1500, "MARKET")));
        assertEquals(1_000, seed.balance("350428", "T-" + ticket, village, Bucket.ORDERED));
    }

    @Test
    void anotherPartyOfTheCountyCannotCancelNorSeeTradesOrCommands() {
        io.restassured.response.ValidatableResponse listed =
                steward.post("/listings", listing(2_000, 1500, "MARKET")).statusCode(201);
        String listing = listed.extract().path("listingId");
        String command = listed.extract().path("commandId");
        String trade = buyer.post(
                        "/listings/{id}/purchases", Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500), listing)
                .statusCode(201)
                .extract()
                .path("tradeId");
        Person other = Person.steward(seed.village());
        other.post("/listings/{id}/cancel", Map.of(), listing).statusCode(404).body("code", equalTo("LISTING_UNKNOWN"));
        other.get("/trades/{id}", trade).statusCode(404);
        other.get("/trades").statusCode(200).body("items", empty());
        other.get("/commands/{id}", command).statusCode(404);
        steward.get("/commands/{id}", command)
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("result.listingId", equalTo(listing));
    }

    @Test
    void onlyHoldersListAndOnlyBuyersBuy() {
        String listing = list(2_000, 1500, "MARKET");
        steward.post("/listings/{id}/purchases", Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500), listing)
                .statusCode(403);
        new Person("household", "villager", village + "-h0001")
                .post("/listings", listing(1_000, 1500, "MARKET"))
                .statusCode(403);
        new Person("household", "villager", village + "-h0001").get("/listings").statusCode(200);
        io.restassured.RestAssured.get("/api/v1/listings").then().statusCode(401);
    }

    private Map<String, ?> listing(long kg, long price, String lane) {
        return Map.of("ticketId", ticket, "quantityKg", kg, "priceFenPerTonne", price, "lane", lane);
    }

    private String list(long kg, long price, String lane) {
        return steward.post("/listings", listing(kg, price, lane))
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("listingId");
    }

    private static void refused(int status, String code, io.restassured.response.ValidatableResponse answer) {
        answer.statusCode(status).body("code", equalTo(code));
    }
}
