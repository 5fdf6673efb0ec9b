package org.lintan.market.order;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.id.Ids;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Utc;
import org.lintan.stack.StackTestResource;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lintan.testkit.Await.until;

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
        change("UPDATE order_book SET stamp = ? WHERE instrument_id = ?", "0".repeat(26), ticket);
        turn();
        turn();
        until(() -> seed.money(firm) == 8_500);
        Person.buyer(firm)
                .get("/orders/{id}", order)
                .body("state", equalTo("CANCELLED"))
                .body("endedWhy", equalTo("EXPIRED"))
                .body("reservedFen", equalTo(0));
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
        change(
                "UPDATE order_book SET stamp = ?, band_day = '2026-01-01' WHERE instrument_id = ?",
                "0".repeat(26),
                ticket);
        change(
                "INSERT INTO market_day (county, instrument_id, business_date, volume_kg, turnover) VALUES ('350428', ?, '2026-01-01', 1000, 1000000)",
                ticket);
        turn();
        until(() -> seed.money(firm) == 10_000);
        Person.buyer(firm).get("/orders/{id}", order).body("endedWhy", equalTo("OUTSIDE_NEW_BAND"));
    }

    @Test
    void aBidTheNewBandLeavesBehindIsShownToNobody() {
        bid("GTC");
        best(1500);
        change(
                "UPDATE order_book SET stamp = ?, band_day = '2026-01-01' WHERE instrument_id = ?",
                "0".repeat(26),
                ticket);
        change(
                "INSERT INTO market_day (county, instrument_id, business_date, volume_kg, turnover) VALUES ('350428', ?, '2026-01-01', 1000, 2000000)",
                ticket);
        best(null);
        turn();
        until(() ->
                seed.count("SELECT COUNT(*) FROM order_book WHERE instrument_id = ? AND band_low = 1800", ticket) == 1);
        best(null);
        assertEquals(1_500, seed.balance(Seed.COUNTY, "CNY", firm, Bucket.ORDERED));
    }

    @Test
    void anOrderWhoseDayIsOverIsShownToNobodyThoughItsBookHasNotBeenTold() {
        String order = bid("DAY");
        best(1500);
        change("UPDATE market_order SET expires_at = placed_at WHERE order_id = ?", order);
        best(null);
    }

    @Test
    void noCountyWaitsBehindThePageOfAnother() {
        String holder = seed.participant("110101", "v", "SELLER", null);
        List<Object[]> books = new ArrayList<>();
        List<Object[]> orders = new ArrayList<>();
        Stream.generate(Ids::next).limit(501).forEach(id -> {
            books.add(new Object[] {"110101", id, id, LocalDate.EPOCH, 1, 2_000, 2, 2, 1});
            orders.add(new Object[] {
                "110101", id, 1, id, "1", holder, "SELL", "LIMIT", "GTC", 1500, 1_000, 0, 0, 0, 0, "OPEN", 1, now(),
                now()
            });
        });
        insert(
                "order_book",
                List.of(
                        "county",
                        "instrument_id",
                        "stamp",
                        "band_day",
                        "band_low",
                        "band_high",
                        "next_order",
                        "next_sequence",
                        "next_trade"),
                books);
        insert(
                "market_order",
                List.of(
                        "county",
                        "order_id",
                        "book_id",
                        "instrument_id",
                        "serial",
                        "party",
                        "side",
                        "type",
                        "time_in_force",
                        "price_fen_per_tonne",
                        "quantity_kg",
                        "filled_kg",
                        "amount_fen",
                        "fee_fen",
                        "reserved_fen",
                        "state",
                        "sequence_no",
                        "placed_at",
                        "changed_at"),
                orders);
        String order = bid("DAY");
        change("UPDATE market_order SET expires_at = placed_at WHERE order_id = ?", order);
        change("UPDATE order_book SET stamp = ? WHERE instrument_id = ?", "0".repeat(26), ticket);
        turn();
        until(() -> seed.money(firm) == 10_000);
        // their tickets are unknown, so each turn was refused: today nobody asks for them again
        until(() -> answered("110101") == 501);
        long written = written();
        turn();
        Person.buyer(firm).get("/orders/{id}", bid("GTC")).body("state", equalTo("OPEN"));
        assertEquals(written + 1, written());
        change("DELETE FROM market_order WHERE county = '110101'");
        change("DELETE FROM order_book WHERE county = '110101'");
    }

    private long answered(String county) {
        return seed.count(
                "SELECT COUNT(*) FROM command_result WHERE county = ? AND refusal_code = 'TICKET_UNKNOWN'", county);
    }

    /** Records of the log that have been carried out. */
    private long written() {
        return seed.count(
                "SELECT CAST(SUM(next_offset) AS SIGNED) FROM log_cursor WHERE topic LIKE '%market.commands'");
    }

    private void insert(String table, List<String> columns, List<Object[]> rows) {
        tx.run(sql -> sql.insert(table, columns, rows)).await().indefinitely();
    }

    private LocalDateTime now() {
        return Utc.of(Instant.now());
    }

    private void best(Integer bid) {
        Person.buyer(firm)
                .get("/instruments?after={a}", ticket.substring(0, 25))
                .body("items[0].ticketId", equalTo(ticket))
                .body("items[0].bestBidFenPerTonne", equalTo(bid));
        Person.buyer(firm)
                .get("/market/{t}", ticket)
                .body("bids.priceFenPerTonne", equalTo(bid == null ? List.of() : List.of(bid)));
    }

    private String bid(String timeInForce) {
        return Person.buyer(firm)
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
                                timeInForce,
                                "quantityKg",
                                1_000,
                                "priceFenPerTonne",
                                1500))
                .statusCode(201)
                .extract()
                .path("orderId");
    }

    private void turn() {
        turner.turn().await().atMost(Duration.ofSeconds(180));
    }

    private long commands() {
        return seed.count("SELECT COUNT(*) FROM command WHERE type = 'TURN_DAY' AND instrument_id = ?", ticket);
    }

    private void change(String statement, Object... args) {
        tx.run(sql -> sql.update(statement, args)).await().indefinitely();
    }
}
