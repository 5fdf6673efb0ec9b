package org.lintan.market.position;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PositionResourceTest {

    @Inject
    Seed seed;

    @Test
    void unitsLeaveForTheRegistryWithAnEventAndAreGoneHere() {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        Person.steward(village)
                .post("/withdrawals", Map.of("ticketId", ticket, "quantityKg", 3_000))
                .statusCode(201)
                .body("quantityKg", equalTo(3_000));
        Person.steward(village)
                .get("/positions")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].availableKg", equalTo(2_000))
                .body("items[0].orderedKg", equalTo(0))
                .body("items[0].sellableKg", equalTo(2_000));
        Person.steward(village).get("/withdrawals").body("items", hasSize(1));
        assertEquals(
                1,
                seed.count(
                        "SELECT COUNT(*) FROM outbox WHERE event_key = ? AND payload LIKE '%units.withdrawn.v1%'",
                        ticket));
    }

    @Test
    void refusesToWithdrawMoreThanIsFree() {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        Person.steward(village)
                .post(
                        "/listings",
                        Map.of("ticketId", ticket, "quantityKg", 3_000, "priceFenPerTonne", 1500, "lane", "MARKET"))
                .statusCode(201);
        Person.steward(village)
                .post("/withdrawals", Map.of("ticketId", ticket, "quantityKg", 2_001))
                .statusCode(409)
                .body("code", equalTo("NOT_ENOUGH_UNITS"));
        Person.steward(village)
                .post("/withdrawals", Map.of("ticketId", Ids.next(), "quantityKg", 1))
                .statusCode(404)
                .body("code", equalTo("TICKET_UNKNOWN"));
        assertEquals(0, seed.count("SELECT COUNT(*) FROM outbox WHERE event_key = ?", ticket));
    }

    @Test
    void oneKeyWithdrawsOnce() {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        String key = "w-" + Ids.next();
        Map<String, Object> body = Map.of("ticketId", ticket, "quantityKg", 1_000);
        Person.steward(village).postWithKey(key, "/withdrawals", body).statusCode(201);
        Person.steward(village)
                .postWithKey(key, "/withdrawals", body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
        assertEquals(4_000, seed.units(ticket, village));
    }

    @Test
    void anotherPartyAndAnotherCountySeeAndTakeNothing() {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        Person.steward(village)
                .post("/withdrawals", Map.of("ticketId", ticket, "quantityKg", 1_000))
                .statusCode(201);
        Person other = Person.steward(seed.village());
        other.get("/positions").body("items", empty());
        other.get("/withdrawals").body("items", empty());
        other.post("/withdrawals", Map.of("ticketId", ticket, "quantityKg", 1))
                .statusCode(409)
                .body("code", equalTo("NOT_ENOUGH_UNITS"));
        Person.steward("350427-xiamao")
                .post("/withdrawals", Map.of("ticketId", ticket, "quantityKg", 1))
                .statusCode(404);
        Person.steward("350427-xiamao").get("/positions").body("items", empty());
        Person.operator("350428").get("/positions").statusCode(403);
    }
}
