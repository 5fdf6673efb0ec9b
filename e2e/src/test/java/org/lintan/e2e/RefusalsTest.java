package org.lintan.e2e;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lintan.stack.Part;

/** What must not happen, tried on the running system with real tokens: each refused with its code, and nothing changed. */
@Order(2)
class RefusalsTest {

    private final County county = County.open();

    @Test
    void aStewardOfAnotherCountySeesNoTicketOfThisOne() {
        county.as("foreign-steward", Part.TICKET).get("/tickets/" + county.loaded.ticketId()).then().statusCode(404);
        county.as("foreign-steward", Part.TICKET).get("/tickets").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void anOfficerOfAnotherCountyFindsAnEmptyInbox() {
        county.as("foreign-officer", Part.TICKET).get("/applications").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aBuyerOfAnotherCountySeesNoListing() {
        county.as("foreign-buyer", Part.MARKET).get("/listings").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void anotherPartyOfTheSameCountySeesNeitherDistributionNorRoll() {
        county.as("yubang", Part.LEDGER).get("/distributions/" + county.loaded.distributionId()).then().statusCode(404);
        county.as("yubang", Part.LEDGER).get("/rolls").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aVillagerOfAnotherVillageHasNoMoneyHere() {
        county.as("foreign-villager", Part.LEDGER).get("/me/home").then().statusCode(200)
                .body("paidFen", equalTo(0)).body("payableFen", equalTo(0));
    }

    @Test
    void nobodyWithoutALoginGetsIn() {
        county.nobody(Part.TICKET).get("/tickets").then().statusCode(401);
        county.nobody(Part.MARKET).get("/account").then().statusCode(401);
        county.nobody(Part.LEDGER).get("/pot").then().statusCode(401);
    }

    @Test
    void aVillagerCannotSellTheVillagesTickets() {
        unchanged(() -> county.as("villager", Part.MARKET).header("Idempotency-Key", County.freshKey())
                .body(listing(county.loaded.ticketId(), 1_000, 1500)).post("/listings"), 403, null);
    }

    @Test
    void aWriteWithoutAKeyIsRefused() {
        unchanged(() -> county.as("steward", Part.TICKET).body(Map.of("quantityKg", 1000))
                .post("/tickets/" + county.loaded.ticketId() + "/custody"), 400, "IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void aReplayedKeyGetsTheStoredAnswerAndAnAlteredOneIsRefused() {
        Map<String, Object> plot = Map.of("party", "350428-e2e", "kind", "COOPERATIVE", "name", "示例合作社",
                "villageCode", "350428100203", "townName", "万安镇", "villageName", "示例村");
        String key = County.freshKey();
        String first = county.as("forestry1", Part.TICKET).header("Idempotency-Key", key).body(plot).post("/holders")
                .then().statusCode(201).extract().asString();
        Response second = county.as("forestry1", Part.TICKET).header("Idempotency-Key", key).body(plot).post("/holders");
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(first, second.asString());
        county.as("forestry1", Part.TICKET).header("Idempotency-Key", key)
                .body(Map.of("party", "350428-e2e", "kind", "COMPANY", "name", "别的", "villageCode", "350428100203",
                        "townName", "万安镇", "villageName", "示例村"))
                .post("/holders").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void moreThanIsHeldCannotBePutOnTheMarket() {
        unchanged(() -> county.as("steward", Part.TICKET).header("Idempotency-Key", County.freshKey())
                .body(Map.of("quantityKg", 99_000_000)).post("/tickets/" + county.loaded.ticketId() + "/custody"), 422, null);
    }

    @Test
    void aBuyerWithoutMoneyCannotBuy() {
        String listingId = openListing();
        unchanged(() -> county.as("court", Part.MARKET).header("Idempotency-Key", County.freshKey())
                .body(Map.of("quantityKg", 100_000, "priceFenPerTonne", 1550)).post("/listings/" + listingId + "/purchases"), -1, null);
        unchanged(() -> county.as("reserve", Part.MARKET).header("Idempotency-Key", County.freshKey())
                .body(Map.of("quantityKg", 99_000_000, "priceFenPerTonne", 1550)).post("/listings/" + listingId + "/purchases"), -1, null);
    }

    @Test
    void whoConfirmsADepositIsNotWhoRecordedIt() {
        String id = county.as("operator", Part.MARKET).header("Idempotency-Key", County.freshKey())
                .body(Map.of("party", "350428-buyer1", "amountFen", 100, "bankReceiptNo", County.freshKey().substring(0, 20), "receivedOn", "2026-11-20"))
                .post("/deposits").then().statusCode(201).extract().path("depositId");
        unchanged(() -> county.as("operator", Part.MARKET).header("Idempotency-Key", County.freshKey())
                .body("{}").post("/deposits/" + id + "/confirm"), -1, null);
    }

    @Test
    void aDecisionBelowQuorumIsRecordedAsFailedOrRefusedAndPaysNobody() {
        String rollId = county.as("steward", Part.LEDGER).get("/rolls").then().statusCode(200).extract().path("items[0].rollId");
        Response answer = county.as("steward", Part.LEDGER).header("Idempotency-Key", County.freshKey()).body(Map.of(
                "title", "不足法定人数", "rollId", rollId, "potFen", 1_000, "publishedOn", "2026-11-20",
                "plan", Map.of("deductions", List.of()),
                "steps", List.of(step("BRANCH", 9, 9, 9), step("COMMITTEES", 11, 11, 11), step("PARTY_MEMBERS", 42, 20, 20), step("ASSEMBLY", 61, 30, 30))))
                .post("/decisions");
        if (answer.statusCode() == 201) {
            answer.then().body("state", equalTo("FAILED"));
            unchanged(() -> county.as("steward", Part.LEDGER).header("Idempotency-Key", County.freshKey())
                    .body(Map.of("decisionId", answer.path("decisionId"))).post("/distributions"), 422, null);
        } else {
            answer.then().statusCode(422).body("code", not(blankOrNullString()));
        }
    }

    @Test
    void aDistributionOnNoticeCannotRun() {
        String decisionId = county.as("steward", Part.LEDGER).get("/decisions").then().statusCode(200)
                .extract().path("items.find { it.state == 'ON_NOTICE' }.decisionId");
        unchanged(() -> county.as("steward", Part.LEDGER).header("Idempotency-Key", County.freshKey())
                .body(Map.of("decisionId", decisionId)).post("/distributions"), 409, "DECISION_NOTICE_NOT_OVER");
    }

    @Test
    void rawPathsThatTrickARouterAreRefused() {
        for (String path : List.of("/api/v1/tickets;a", "/api/v1//tickets", "/api/v1/%2e%2e/q/metrics", "/api/v1/tickets%2fx")) {
            assertEquals(400, Raw.status(county.url(Part.TICKET), path), path);
        }
    }

    private String openListing() {
        return county.as("buyer", Part.MARKET).queryParam("state", "OPEN").get("/listings").then().statusCode(200).extract().path("items[0].listingId");
    }

    /** Sends it, expects the refusal, and compares the books before and after. Status -1: any 4xx. */
    private void unchanged(Supplier<Response> call, int status, String code) {
        Figures before = Figures.of(county);
        Response answer = call.get();
        if (status > 0) {
            answer.then().statusCode(status);
        } else {
            assertEquals(4, answer.statusCode() / 100, answer.asString());
        }
        if (answer.statusCode() != 401 && answer.statusCode() != 403) {
            answer.then().body("code", not(blankOrNullString())).body("title", not(blankOrNullString()));
        }
        if (code != null) {
            answer.then().body("code", equalTo(code));
        }
        assertEquals(before, Figures.of(county));
    }

    private static Map<String, Object> listing(String ticketId, long quantityKg, long price) {
        return Map.of("ticketId", ticketId, "quantityKg", quantityKg, "priceFenPerTonne", price, "lane", "MARKET");
    }

    private static Map<String, Object> step(String step, int due, int present, int agree) {
        return Map.of("step", step, "due", due, "present", present, "agree", agree, "heldOn", "2026-11-20",
                "minutesSha256", "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752");
    }
}
