package org.lintan.market.instrument;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.platform.Tx;
import org.lintan.stack.StackTestResource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class DayTurnerTest {

    @Inject
    Seed seed;
    @Inject
    Tx tx;
    @Inject
    DayTurner turner;
    private String firm;
    private String ticket;

    @BeforeEach
    void aFirmInAContinuousMarket() {
        firm = seed.firm(10_000);
        ticket = seed.continuous(seed.ticket(seed.village(), 1_000));
    }

    @Test
    void aDayOrderIsEndedAfterItsCloseAlthoughNobodyTrades() {
        String order = bid("DAY");
        String lasting = bid("GTC");
        // as if it had been placed yesterday
        change("UPDATE market_order SET expires_at = placed_at WHERE order_id = ?", order);
        change("UPDATE order_book SET stamp = ? WHERE ticket_id = ?", "0".repeat(26), ticket);
        turn();
        turn();
        until(() -> seed.money(firm) == 8_500);
        Person.buyer(firm).get("/orders/{id}", order).body("state", equalTo("CANCELLED")).body("endedWhy", equalTo("EXPIRED")).body("reservedFen", equalTo(0));
        Person.buyer(firm).get("/orders/{id}", lasting).body("state", equalTo("OPEN"));
        assertEquals(1, commands());
    }

    @Test
    void anOrderIsNotEndedBeforeItsClose() {
        String order = bid("DAY");
        turn();
        assertEquals(0, commands());
        Person.buyer(firm).get("/orders/{id}", order).body("state", equalTo("OPEN"));
    }

    @Test
    void restingOrdersGetTheBandOfANewDayAlthoughNobodyTrades() {
        String order = bid("GTC");
        change("UPDATE order_book SET stamp = ?, band_day = '2026-01-01' WHERE ticket_id = ?", "0".repeat(26), ticket);
        change("INSERT INTO market_day (county, ticket_id, business_date, volume_kg, turnover) VALUES ('350428', ?, '2026-01-01', 1000, 1000000)", ticket);
        turn();
        until(() -> seed.money(firm) == 10_000);
        Person.buyer(firm).get("/orders/{id}", order).body("endedWhy", equalTo("OUTSIDE_NEW_BAND"));
    }

    private String bid(String timeInForce) {
        return Person.buyer(firm).post("/orders", Map.of("ticketId", ticket, "side", "BUY", "type", "LIMIT", "timeInForce", timeInForce, "quantityKg", 1_000,
            "priceFenPerTonne", 1500)).statusCode(201).extract().path("orderId");
    }

    private void turn() {
        turner.turn().await().atMost(Duration.ofSeconds(60));
    }

    private long commands() {
        return seed.count("SELECT COUNT(*) FROM command WHERE type = 'TURN_DAY' AND ticket_id = ?", ticket);
    }

    private void change(String statement, Object... args) {
        tx.run(sql -> sql.update(statement, args)).await().indefinitely();
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "in 90 s");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
