package org.lintan.e2e;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lintan.stack.Checkout;
import org.lintan.stack.Part;
import org.lintan.stack.WholeSystem;
import org.lintan.stack.audit.Audit;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** SIGKILL on the road of a village's fen: between sale and payment order, and while the bank answers. Every fen arrives once. */
@Order(7)
class ArrivalKillsTest {

    private static final long PRICE = 1550;
    private static final int COUNT = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final County county = County.open();
    private final WholeSystem system = County.SYSTEM;

    @AfterEach
    void everythingRunsAgain() {
        system.startAgain(Part.MARKET);
        system.startAgain(Part.LEDGER);
    }

    @Test
    void theMarketAndTheLedgerDieOnTheWayAndEveryFenArrivesOnce() {
        Await.until("what was sold before to be paid", PATIENCE, () -> {
            sent().forEach(order -> paid(order, County.freshKey()));
            return at(pot(), "soldFen") == 0 && at(pot(), "onTheWayFen") == 0;
        });
        JsonPath before = pot();
        long sold = COUNT * PRICE * Purchases.QUANTITY_KG / 1_000;
        new Purchases(
                        List.of(system.url(Part.MARKET)),
                        county.token("buyer"),
                        Purchases.listing(county, PRICE, COUNT),
                        PRICE)
                .make(COUNT, () -> system.kill(Part.MARKET), () -> restart(Part.MARKET));
        Await.until(
                "every sale to be on its way",
                PATIENCE,
                () -> sentFen() == sold && at(pot(), "soldFen") == 0 && at(pot(), "onTheWayFen") == sold);
        assertEquals(available(before), available(pot()), "what is on its way cannot be shared");

        Map<String, String> keys =
                sent().stream().collect(Collectors.toMap(order -> order, order -> County.freshKey()));
        List<CompletableFuture<Void>> answers = keys.entrySet().stream()
                .map(order -> CompletableFuture.runAsync(() -> paid(order.getKey(), order.getValue())))
                .toList();
        system.kill(Part.LEDGER);
        system.kill(Part.MARKET);
        restart(Part.MARKET);
        answers.forEach(CompletableFuture::join);
        restart(Part.LEDGER);

        Await.until("every fen to arrive", PATIENCE, () -> available(pot()) == available(before) + sold);
        keys.forEach(this::paid);
        assertEquals(0, at(pot(), "soldFen") + at(pot(), "onTheWayFen"));
        assertEquals(
                List.of(),
                new Audit(county.env, Checkout.here(), Duration.ofSeconds(120))
                        .run().stream().filter(f -> !f.holds()).toList());
    }

    /** The bank says so, with one key, until it is answered. */
    private void paid(String payoutId, String key) {
        Await.until("an answer to " + payoutId, PATIENCE, () -> {
            Response answer;
            try {
                answer = county.as("bank", Part.MARKET)
                        .header("Idempotency-Key", key)
                        .body(Map.of("bankReference", "KILL-" + payoutId))
                        .post("/payment-orders/" + payoutId + "/confirm");
            } catch (Exception noAnswer) {
                // it is dead: asked again
                return false;
            }
            return answer.statusCode() == 200 && "PAID".equals(answer.path("state"));
        });
    }

    private void restart(Part part) {
        system.startAgain(part);
        system.await(part);
    }

    private List<String> sent() {
        return orders().getList("items.findAll { it.party == '350428-changkou' }.payoutId");
    }

    private long sentFen() {
        List<Number> amounts = orders().getList("items.findAll { it.party == '350428-changkou' }.amountFen");
        return amounts.stream().mapToLong(Number::longValue).sum();
    }

    private JsonPath orders() {
        return county.as("bank", Part.MARKET)
                .queryParam("state", "SENT")
                .get("/payment-orders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath pot() {
        return county.as("steward", Part.LEDGER)
                .get("/pot")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long available(JsonPath pot) {
        return pot.getLong("availableFen");
    }

    private static long at(JsonPath pot, String place) {
        return pot.getLong("places." + place);
    }
}
