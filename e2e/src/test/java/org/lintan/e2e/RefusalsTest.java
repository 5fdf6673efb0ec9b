package org.lintan.e2e;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lintan.stack.Part;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What must not happen, tried on the running system with real tokens: each refused with its code, and nothing changed. */
@Order(2)
class RefusalsTest {

    private final County county = County.open();

    @Test
    void aStewardOfAnotherCountySeesNoTicketOfThisOne() {
        county.as("foreign-steward", Part.TICKET)
                .get("/tickets/" + county.loaded.ticketId())
                .then()
                .statusCode(404);
        county.as("foreign-steward", Part.TICKET)
                .get("/tickets")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void anOfficerOfAnotherCountyFindsAnEmptyInbox() {
        county.as("foreign-officer", Part.TICKET)
                .get("/applications")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aBuyerOfAnotherCountySeesNoListing() {
        county.as("foreign-buyer", Part.MARKET)
                .get("/listings")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void anotherPartyOfTheSameCountySeesNeitherDistributionNorRoll() {
        county.as("yubang", Part.LEDGER)
                .get("/distributions/" + county.loaded.distributionId())
                .then()
                .statusCode(404);
        county.as("yubang", Part.LEDGER).get("/rolls").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aVillagerOfAnotherVillageHasNoMoneyHere() {
        county.as("foreign-villager", Part.LEDGER)
                .get("/me/home")
                .then()
                .statusCode(200)
                .body("paidFen", equalTo(0))
                .body("payableFen", equalTo(0));
    }

    @Test
    void nobodyWithoutALoginGetsIn() {
        county.nobody(Part.TICKET).get("/tickets").then().statusCode(401);
        county.nobody(Part.MARKET).get("/account").then().statusCode(401);
        county.nobody(Part.LEDGER).get("/pot").then().statusCode(401);
    }

    @Test
    void aVillagerCannotSellTheVillagesTickets() {
        county.unchanged(
                () -> county.write(
                        "villager", Part.MARKET, "/listings", listing(county.loaded.ticketId(), 1_000, 1500)),
                403,
                "FORBIDDEN");
    }

    /** Somebody with a real token tries a write that is not theirs. */
    private record Attempt(String who, String login, Part part, String path, Object body, int status, String code) {}

    @TestFactory
    Stream<DynamicTest> nobodyWritesOutsideTheirRoleCountyAndParty() {
        String ticket = "/tickets/" + county.loaded.ticketId();
        String listing = "/listings/" + openListing();
        String decision = onNotice();
        String application = county.as("forestry1", Part.TICKET)
                .queryParam("stage", "EXPERT_REVIEWED")
                .get("/applications")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].applicationId");
        Map<String, Object> tonne = Map.of("quantityKg", 1_000);
        Map<String, Object> purchase = Map.of("quantityKg", 1_000, "priceFenPerTonne", 1550);
        Map<String, Object> rule = Map.of(
                "key", "market.lot_kg", "region", "350428", "validFrom", "2030-01-01", "value", "1", "source", "x");
        return Stream.of(
                        new Attempt(
                                "an expert, of the wrong role, deposits units",
                                "expert",
                                Part.TICKET,
                                ticket + "/custody",
                                tonne,
                                403,
                                "FORBIDDEN"),
                        new Attempt(
                                "a steward of another county deposits units",
                                "foreign-steward",
                                Part.TICKET,
                                ticket + "/custody",
                                tonne,
                                404,
                                "NOT_FOUND"),
                        new Attempt(
                                "the neighbour village deposits units it does not hold",
                                "yubang",
                                Part.TICKET,
                                ticket + "/custody",
                                tonne,
                                422,
                                "UNITS_INSUFFICIENT"),
                        new Attempt(
                                "the bank, of the wrong role, retires units",
                                "bank",
                                Part.TICKET,
                                ticket + "/retirements",
                                tonne,
                                403,
                                "FORBIDDEN"),
                        new Attempt(
                                "an expert, of the wrong role, approves an application",
                                "expert",
                                Part.TICKET,
                                "/applications/" + application + "/actions/approve",
                                Map.of(),
                                403,
                                "CASE_ROLE_FORBIDS"),
                        new Attempt(
                                "a villager, who does not see it, approves an application",
                                "villager",
                                Part.TICKET,
                                "/applications/" + application + "/actions/approve",
                                Map.of(),
                                404,
                                "NOT_FOUND"),
                        new Attempt(
                                "an officer of another county approves an application",
                                "foreign-officer",
                                Part.TICKET,
                                "/applications/" + application + "/actions/approve",
                                Map.of(),
                                404,
                                "NOT_FOUND"),
                        new Attempt(
                                "the neighbour village withdraws an application",
                                "yubang",
                                Part.TICKET,
                                "/applications/" + application + "/actions/withdraw",
                                Map.of(),
                                404,
                                "NOT_FOUND"),
                        new Attempt(
                                "a steward, of the wrong role, buys",
                                "steward",
                                Part.MARKET,
                                listing + "/purchases",
                                purchase,
                                403,
                                "FORBIDDEN"),
                        new Attempt(
                                "a buyer of another county buys",
                                "foreign-buyer",
                                Part.MARKET,
                                listing + "/purchases",
                                purchase,
                                404,
                                "LISTING_UNKNOWN"),
                        new Attempt(
                                "another party takes the listing off the market",
                                "reserve",
                                Part.MARKET,
                                listing + "/cancel",
                                Map.of(),
                                404,
                                "LISTING_UNKNOWN"),
                        new Attempt(
                                "a buyer, of the wrong role, records a deposit",
                                "buyer",
                                Part.MARKET,
                                "/deposits",
                                Map.of(),
                                403,
                                "FORBIDDEN"),
                        new Attempt(
                                "a villager, of the wrong role, shares money out",
                                "villager",
                                Part.LEDGER,
                                "/distributions",
                                Map.of("decisionId", decision),
                                403,
                                "FORBIDDEN"),
                        new Attempt(
                                "a steward of another county shares money out",
                                "foreign-steward",
                                Part.LEDGER,
                                "/distributions",
                                Map.of("decisionId", decision),
                                409,
                                "COLLECTIVE_NOT_REGISTERED"),
                        new Attempt(
                                "the neighbour village shares money out",
                                "yubang",
                                Part.LEDGER,
                                "/distributions",
                                Map.of("decisionId", decision),
                                404,
                                "DECISION_NOT_FOUND"),
                        new Attempt(
                                "a villager of another county objects",
                                "foreign-villager",
                                Part.LEDGER,
                                "/decisions/" + decision + "/objections",
                                Map.of("text", "x"),
                                404,
                                "NOT_OF_THIS_VILLAGE"),
                        new Attempt(
                                "a steward, of the wrong role, makes a rule of the registry",
                                "steward",
                                Part.TICKET,
                                "/rules",
                                rule,
                                403,
                                "FORBIDDEN"),
                        new Attempt(
                                "a steward, of the wrong role, makes a rule of the market",
                                "steward",
                                Part.MARKET,
                                "/rules",
                                rule,
                                403,
                                "FORBIDDEN"),
                        new Attempt(
                                "a steward, of the wrong role, makes a rule of the ledger",
                                "steward",
                                Part.LEDGER,
                                "/rules",
                                rule,
                                403,
                                "FORBIDDEN"))
                .map(a -> DynamicTest.dynamicTest(
                        a.who(),
                        () -> county.unchanged(
                                () -> county.write(a.login(), a.part(), a.path(), a.body()), a.status(), a.code())));
    }

    @Test
    void moreThanIsHeldCannotBeSold() {
        String ticketId = county.as("steward", Part.MARKET)
                .get("/positions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.orderedKg > 0 }.ticketId");
        county.unchanged(
                () -> county.write("steward", Part.MARKET, "/listings", listing(ticketId, 1_000_000, 1550)),
                409,
                "NOT_ENOUGH_UNITS");
    }

    @Test
    void aWriteWithoutAKeyIsRefused() {
        county.unchanged(
                () -> county.as("steward", Part.TICKET)
                        .body(Map.of("quantityKg", 1000))
                        .post("/tickets/" + county.loaded.ticketId() + "/custody"),
                400,
                "IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void moreThanIsHeldCannotBePutOnTheMarket() {
        county.unchanged(
                () -> county.write(
                        "steward",
                        Part.TICKET,
                        "/tickets/" + county.loaded.ticketId() + "/custody",
                        Map.of("quantityKg", 99_000_000)),
                422,
                "UNITS_INSUFFICIENT");
    }

    @Test
    void aCourtCannotBuyOnTheOpenMarketAndABuyerNotBeyondTheirMoney() {
        String listing = "/listings/" + openListing() + "/purchases";
        county.unchanged(
                () -> county.write(
                        "court", Part.MARKET, listing, Map.of("quantityKg", 100_000, "priceFenPerTonne", 1550)),
                403,
                "FORBIDDEN");
        county.unchanged(
                () -> county.write(
                        "buyer", Part.MARKET, listing, Map.of("quantityKg", 599_000, "priceFenPerTonne", 1550)),
                409,
                "NOT_ENOUGH_MONEY");
    }

    @Test
    void aDecisionBelowQuorumIsRefusedWithEachThresholdItMisses() {
        String rollId = county.as("steward", Part.LEDGER)
                .get("/rolls")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].rollId");
        int decisions = decisions();
        Response answer = county.unchanged(
                () -> county.write(
                        "steward",
                        Part.LEDGER,
                        "/decisions",
                        VillageMeeting.decision(
                                "不足法定人数",
                                rollId,
                                1_000,
                                VillageMeeting.step("BRANCH", 9, 9, 9),
                                VillageMeeting.step("COMMITTEES", 11, 11, 11),
                                VillageMeeting.step("PARTY_MEMBERS", 42, 20, 20),
                                VillageMeeting.step("ASSEMBLY", 61, 30, 19))),
                422,
                "DECISION_BELOW_THRESHOLD");
        answer.then()
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "PARTY_PRESENT_TOO_FEW",
                                "PARTY_AGREE_TOO_FEW",
                                "ASSEMBLY_PRESENT_TOO_FEW",
                                "ASSEMBLY_AGREE_TOO_FEW"));
        assertEquals(decisions, decisions());
    }

    private int decisions() {
        return county.as("steward", Part.LEDGER)
                .get("/decisions")
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("items")
                .size();
    }

    @Test
    void aDistributionOnNoticeCannotRun() {
        String decisionId = onNotice();
        county.unchanged(
                () -> county.write("steward", Part.LEDGER, "/distributions", Map.of("decisionId", decisionId)),
                409,
                "DECISION_NOTICE_NOT_OVER");
    }

    private String onNotice() {
        return county.as("steward", Part.LEDGER)
                .get("/decisions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.state == 'ON_NOTICE' }.decisionId");
    }

    @Test
    void rawPathsThatTrickARouterAreRefused() {
        for (String path :
                List.of("/api/v1/tickets;a", "/api/v1//tickets", "/api/v1/%2e%2e/q/metrics", "/api/v1/tickets%2fx")) {
            assertEquals(400, Raw.status(county.url(Part.TICKET), path), path);
        }
    }

    private String openListing() {
        return county.as("buyer", Part.MARKET)
                .queryParam("state", "OPEN")
                .get("/listings")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].listingId");
    }

    private static Map<String, Object> listing(String ticketId, long quantityKg, long price) {
        return Map.of("ticketId", ticketId, "quantityKg", quantityKg, "priceFenPerTonne", price, "lane", "MARKET");
    }
}
