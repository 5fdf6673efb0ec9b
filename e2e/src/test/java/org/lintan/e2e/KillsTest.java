package org.lintan.e2e;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.lintan.stack.Backbone;
import org.lintan.stack.Checkout;
import org.lintan.stack.Part;
import org.lintan.stack.WholeSystem;
import org.lintan.stack.audit.Audit;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * SIGKILL in the middle of a series of purchases, to each thing a purchase needs. Every purchase is repeated with its own key
 * until it is answered; then each has happened exactly once, in the money, in the units and in the listing, and the audit is clean.
 */
@Order(5)
class KillsTest {

    private static final int COUNT = 40;
    private static final long PRICE = 1550;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Events left in an outbox go out once the broker has every producer back. */
    private static final Duration EVENTS = Duration.ofSeconds(120);

    private final County county = County.open();
    private final WholeSystem system = County.SYSTEM;
    private final OrderLog log = new OrderLog(system);

    /** What the buyer and the listing hold; between two of these lie exactly the purchases made. */
    private record Stand(long unitsKg, long moneyFen, long remainingKg) {

        Stand after(long purchases) {
            return new Stand(
                    unitsKg + purchases * Purchases.QUANTITY_KG,
                    moneyFen - purchases * PRICE,
                    remainingKg - purchases * Purchases.QUANTITY_KG);
        }
    }

    @BeforeEach
    void aBuyerWithMoney() {
        county.payIn("350428-buyer1", 100_000);
    }

    @AfterEach
    void everythingRunsAgain() {
        system.restoreBackbone();
        system.startAgain(Part.MARKET);
        system.stopTwin(Part.MARKET);
    }

    @Test
    @Order(1)
    void theBrokerDiesInTheMiddleAndNoPurchaseIsLostOrDoubled() {
        happenOnce(List.of(system.url(Part.MARKET)), () -> system.kill(Backbone.BROKER), system::restoreBackbone);
    }

    @Test
    @Order(2)
    void theDatabaseDiesInTheMiddleAndNoPurchaseIsLostOrDoubled() {
        happenOnce(List.of(system.url(Part.MARKET)), () -> system.kill(Backbone.DATABASE), system::restoreBackbone);
    }

    @Test
    @Order(3)
    void ofTwoMarketsTheOneThatCarriesTheInstrumentDiesAndTheOtherTakesOver() {
        String listing = Purchases.listing(county, PRICE, COUNT + 1);
        String twin = system.startTwin(Part.MARKET);
        Await.until("both processes to share the order log", PATIENCE, log::isShared);
        int partition = partitionOf(listing);
        OrderLog.Place before = log.places().get(partition);
        boolean second = log.secondOwns(before);

        happenOnce(
                List.of(system.url(Part.MARKET), twin),
                () -> {
                    if (second) {
                        system.killTwin(Part.MARKET);
                    } else {
                        system.kill(Part.MARKET);
                    }
                },
                () -> {});

        OrderLog.Place after = log.places().get(partition);
        assertNotEquals(before.owner(), after.owner());
        assertTrue(after.epoch() > before.epoch(), after + " after " + before);
        assertEquals(!second, log.secondOwns(after), "the survivor carries the instrument");
    }

    private void happenOnce(List<String> addresses, Runnable strike, Runnable repair) {
        String listing = Purchases.listing(county, PRICE, COUNT + 1);
        Stand before = stand(addresses, listing);
        Purchases purchases = new Purchases(addresses, county.token("buyer"), listing, PRICE);

        List<String> trades = purchases.make(COUNT, strike, repair);

        assertEquals(COUNT, new HashSet<>(trades).size(), "each purchase has a trade of its own");
        assertEquals(before.after(COUNT), stand(addresses, listing));
        system.startAgain(Part.MARKET);
        system.await(Part.MARKET);
        Set<String> known = trades();
        assertTrue(
                known.containsAll(trades),
                () -> "answered, and not among the trades: "
                        + trades.stream().filter(id -> !known.contains(id)).toList());
        assertEquals(
                List.of(),
                new Audit(county.env, Checkout.here(), EVENTS)
                        .run().stream().filter(f -> !f.holds()).toList());
    }

    /** The partition whose cursor a purchase moves. */
    private int partitionOf(String listing) {
        Map<Integer, OrderLog.Place> before = log.places();
        new Purchases(List.of(system.url(Part.MARKET)), county.token("buyer"), listing, PRICE)
                .make(1, () -> {}, () -> {});
        List<Integer> moved = log.places().entrySet().stream()
                .filter(e -> !before.containsKey(e.getKey())
                        || e.getValue().nextOffset() > before.get(e.getKey()).nextOffset())
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(1, moved.size(), moved.toString());
        return moved.get(0);
    }

    private Stand stand(List<String> addresses, String listing) {
        Response positions = read(addresses, "/positions");
        List<Map<String, Object>> items = positions.path("items");
        long units = items.stream()
                .mapToLong(item ->
                        ((Number) item.get("availableKg")).longValue() + ((Number) item.get("orderedKg")).longValue())
                .sum();
        return new Stand(
                units,
                number(read(addresses, "/account"), "availableFen"),
                number(read(addresses, "/listings/" + listing), "remainingKg"));
    }

    private static long number(Response answer, String field) {
        return ((Number) answer.path(field)).longValue();
    }

    /** From whoever still answers. */
    private Response read(List<String> addresses, String path) {
        AtomicReference<Response> last = new AtomicReference<>();
        Await.until(
                path,
                PATIENCE,
                () -> addresses.stream().anyMatch(address -> {
                    try {
                        last.set(
                                county.as("buyer", Part.MARKET).baseUri(address).get(path));
                        return last.get().statusCode() == 200;
                    } catch (Exception dead) {
                        return false;
                    }
                }));
        return last.get();
    }

    private Set<String> trades() {
        List<String> items = county.as("auditor", Part.MARKET)
                .get("/audit/market/trades?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.tradeId");
        return items.stream().collect(Collectors.toSet());
    }
}
