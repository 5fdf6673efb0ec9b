package org.lintan.market.instrument;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class InstrumentResourceTest {

    private static final Person OPERATOR = Person.operator("350428");
    private static final Person OTHER_OPERATOR = new Person("operator", "second-operator", "350428-operator");

    @Inject
    Seed seed;

    private String village;
    private String firm;
    private String ticket;

    @BeforeEach
    void aTicketOnTheMarket() {
        village = seed.village();
        firm = seed.firm(100_000);
        ticket = seed.ticket(village, 20_000);
    }

    @Test
    void aModeIsProposedByOneOperatorAndConfirmedByAnother() {
        String change = propose("CONTINUOUS");
        shown("mode", "LISTING");
        shown("pendingMode", "CONTINUOUS");
        shown("changeId", change);
        shown("source", "县政府批复〔2026〕1号");
        shown("proposedByName", null);
        OTHER_OPERATOR
                .get("/instruments")
                .body("items.find { it.ticketId == '" + ticket + "' }.proposedByName", equalTo(OPERATOR.subject()));
        OPERATOR.post("/instruments/{t}/mode/{c}/confirm", Map.of(), ticket, change)
                .statusCode(409)
                .body("code", equalTo("SAME_PERSON"));
        OTHER_OPERATOR
                .post("/instruments/{t}/mode/{c}/confirm", Map.of(), ticket, change)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("mode", equalTo("CONTINUOUS"))
                .body("changeId", equalTo(change));
        OTHER_OPERATOR
                .post("/instruments/{t}/mode/{c}/confirm", Map.of(), ticket, change)
                .statusCode(409)
                .body("code", equalTo("ALREADY_DECIDED"));
        shown("mode", "CONTINUOUS");
        Person.buyer(firm)
                .get("/instruments")
                .body("items.find { it.ticketId == '" + ticket + "' }.pendingMode", nullValue());
        OPERATOR.post("/instruments/{t}/mode", Map.of("mode", "CONTINUOUS", "source", "x"), ticket)
                .statusCode(409)
                .body("code", equalTo("MODE_ALREADY"));
    }

    @Test
    void listingsOfTheTimeBeforeStayUntilTheyAreTakenAndNewOnesAreRefused() {
        Person steward = Person.steward(village);
        Map<String, ?> listing =
                Map.of("ticketId", ticket, "quantityKg", 2_000, "priceFenPerTonne", 1500, "lane", "MARKET");
        String open =
                steward.post("/listings", listing).statusCode(201).extract().path("listingId");
        seed.continuous(ticket);
        steward.post("/listings", listing).statusCode(409).body("code", equalTo("OTHER_MODE"));
        steward.post(
                        "/listings",
                        Map.of("ticketId", ticket, "quantityKg", 1_000, "priceFenPerTonne", 1000, "lane", "RESERVE"))
                .statusCode(201);
        Person.buyer(firm)
                .post("/listings/{id}/purchases", Map.of("quantityKg", 1_000, "priceFenPerTonne", 1500), open)
                .statusCode(201);
        steward.post("/listings/{id}/cancel", Map.of(), open).statusCode(200);
    }

    @Test
    void goingBackToListingsEndsEveryOrderAndFreesWhatItHeld() {
        seed.continuous(ticket);
        order(Person.steward(village), "SELL", 3_000, 1600);
        String bid = order(Person.buyer(firm), "BUY", 2_000, 1500);
        String back = propose("LISTING");
        OTHER_OPERATOR
                .post("/instruments/{t}/mode/{c}/confirm", Map.of(), ticket, back)
                .statusCode(200);
        Person.buyer(firm)
                .get("/orders/{id}", bid)
                .body("state", equalTo("CANCELLED"))
                .body("endedWhy", equalTo("MODE_ENDED"));
        assertEquals(List.of(100_000L, 20_000L), List.of(seed.money(firm), seed.units(ticket, village)));
        Person.buyer(firm)
                .post(
                        "/orders",
                        Map.of(
                                "ticketId",
                                ticket,
                                "side",
                                "BUY",
                                "type",
                                "LIMIT",
                                "timeInForce",
                                "GTC",
                                "quantityKg",
                                1_000,
                                "priceFenPerTonne",
                                1500))
                .statusCode(422)
                .body("code", equalTo("MODE_NOT_CONTINUOUS"));
        assertEquals(0, seed.balance(Seed.COUNTY, "CNY", firm, Bucket.ORDERED));
    }

    @Test
    void aNewerProposalTakesThePlaceOfOneThatWaits() {
        String first = propose("CONTINUOUS");
        String second = propose("CONTINUOUS");
        shown("changeId", second);
        OTHER_OPERATOR
                .post("/instruments/{t}/mode/{c}/confirm", Map.of(), ticket, first)
                .statusCode(409)
                .body("code", equalTo("ALREADY_DECIDED"));
        OTHER_OPERATOR
                .post("/instruments/{t}/mode/{c}/confirm", Map.of(), ticket, second)
                .statusCode(200);
    }

    @Test
    void nobodyElseAndNobodyFromAnotherCountySwitchesAMode() {
        String change = propose("CONTINUOUS");
        Map<String, ?> body = Map.of("mode", "CONTINUOUS", "source", "县政府批复");
        Person.steward(village).post("/instruments/{t}/mode", body, ticket).statusCode(403);
        Person.buyer(firm)
                .post("/instruments/{t}/mode/{c}/confirm", Map.of(), ticket, change)
                .statusCode(403);
        Person foreign = Person.operator("350427");
        foreign.post("/instruments/{t}/mode", body, ticket).statusCode(404).body("code", equalTo("TICKET_UNKNOWN"));
        foreign.post("/instruments/{t}/mode/{c}/confirm", Map.of(), ticket, change)
                .statusCode(404)
                .body("code", equalTo("MODE_CHANGE_UNKNOWN"));
        foreign.get("/instruments").body("items.ticketId", not(hasItem(ticket)));
        OPERATOR.post("/instruments/{t}/mode", Map.of("mode", "CONTINUOUS", "source", " "), ticket)
                .statusCode(400);
        OTHER_OPERATOR
                .post("/instruments/{t}/mode/{c}/confirm", Map.of(), seed.ticket(village, 1_000), change)
                .statusCode(404);
        shown("mode", "LISTING");
    }

    private String propose(String mode) {
        return OPERATOR.post("/instruments/{t}/mode", Map.of("mode", mode, "source", "县政府批复〔2026〕1号"), ticket)
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("changeId");
    }

    private void shown(String field, String value) {
        Person.buyer(firm)
                .get("/instruments")
                .statusCode(200)
                .body("items.find { it.ticketId == '" + ticket + "' }." + field, equalTo(value));
    }

    private String order(Person who, String side, long kg, long price) {
        return who.post(
                        "/orders",
                        Map.of(
                                "ticketId",
                                ticket,
                                "side",
                                side,
                                "type",
                                "LIMIT",
                                "timeInForce",
                                "GTC",
                                "quantityKg",
                                kg,
                                "priceFenPerTonne",
                                price))
                .statusCode(201)
                .extract()
                .path("orderId");
    }
}
