package org.lintan.market.desk.log;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.market.order.PitProbe;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.time.Today;
import org.lintan.stack.StackTestResource;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The order book in the transaction of its batch: whatever is lost in memory, the rows go on as if nothing had been. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class OrderBatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Inject
    Seed seed;

    @Inject
    LogFixture logs;

    @Inject
    CommandBatch batch;

    @Inject
    PitProbe pits;

    @Inject
    Tx tx;

    @Inject
    Clock clock;

    @Inject
    Desk desk;

    @Inject
    AgroalDataSource database;

    private final AtomicInteger paidIn = new AtomicInteger();

    /** One line of a script. */
    private record Line(int party, boolean sells, int step, int tonnes, int kind, int earlier) {}

    @Test
    void theSameOrdersInOtherBatchesByOneOwnerOrTwoComeToTheIdenticalMarket() {
        List<Line> script = script(70);
        Story alone = play(script, 1, List.of(batch));
        assertEquals(alone.lines(), play(script, 70, List.of(batch)).lines());
        Story inTurns = play(script, 7, List.of(batch, ofAnotherProcess()));
        assertEquals(alone.lines(), inTurns.lines());
        assertTrue(alone.trades() > 5, "a story without trades proves nothing: " + alone.trades());
        assertEquals(pits.built(alone.ticket()), pits.remembered(alone.ticket()).orElseThrow());
    }

    @Test
    void moneyAndUnitsAreConservedAndWhatIsHeldIsHeldForOpenOrders() {
        Story story = play(script(120), 9, List.of(batch));
        assertEquals(
                0,
                seed.count("SELECT CAST(SUM(balance) AS SIGNED) FROM account WHERE asset = ?", "T-" + story.ticket()));
        for (String party : story.parties()) {
            assertEquals(
                    seed.count(
                            "SELECT CAST(COALESCE(SUM(reserved_fen), 0) AS SIGNED) FROM market_order WHERE party = ? AND state = 'OPEN'",
                            party),
                    seed.balance(Seed.COUNTY, "CNY", party, Bucket.ORDERED));
            assertEquals(
                    seed.count(
                            "SELECT CAST(COALESCE(SUM(quantity_kg - filled_kg), 0) AS SIGNED) FROM market_order WHERE party = ? AND state = 'OPEN' AND side = 'SELL'",
                            party),
                    seed.balance(Seed.COUNTY, "T-" + story.ticket(), party, Bucket.ORDERED));
        }
        assertEquals(
                33_000,
                story.parties().stream()
                        .mapToLong(party -> seed.money(party)
                                + seed.owed(party)
                                + seed.balance(Seed.COUNTY, "CNY", party, Bucket.ORDERED))
                        .sum());
        assertEquals(
                24_000,
                story.parties().stream()
                        .mapToLong(party -> seed.units(story.ticket(), party)
                                + seed.balance(Seed.COUNTY, "T-" + story.ticket(), party, Bucket.ORDERED))
                        .sum());
    }

    @Test
    void aBatchThatRollsBackAfterItMovedTheBookLeavesTheBookAsItWas() {
        String village = seed.village();
        String ticket = seed.continuous(seed.ticket(village, 10_000));
        String firm = seed.firm(10_000);
        LogPartition partition = logs.partition();
        Command sell = logs.order(village, ticket, "SELL", 3_000, 1500);
        Command buy = logs.order(firm, ticket, "BUY", 2_000, 1500);
        Command rest = logs.order(firm, ticket, "BUY", 1_000, 1400);
        List<ConsumerRecord<String, String>> log = logs.log(sell, buy, rest);
        carryOut(batch, partition, log.subList(0, 1));
        Object before = pits.remembered(ticket).orElseThrow();
        // somebody has posted this order's cause already: the books refuse after the book has traded in memory
        change(
                "INSERT INTO journal (id, county, cause, kind, business_date, posted_at) SELECT 1, county, ?, kind, business_date, posted_at FROM journal WHERE cause = ?",
                "order/" + rest.commandId(),
                "order/" + sell.commandId());
        assertThrows(Outrun.class, () -> carryOut(batch, partition, log));
        assertEquals(Optional.empty(), pits.remembered(ticket));
        assertEquals(before, pits.built(ticket));
        assertEquals(
                List.of("PENDING", "PENDING", 10_000L, 0L),
                List.of(logs.state(buy), logs.state(rest), seed.money(firm), seed.units(ticket, firm)));
        change("DELETE FROM journal WHERE id = 1 AND cause = ?", "order/" + rest.commandId());
        carryOut(batch, partition, log);
        assertEquals(
                List.of("DONE", "DONE", 5_600L, 2_000L),
                List.of(logs.state(buy), logs.state(rest), seed.money(firm), seed.units(ticket, firm)));
        assertEquals(pits.built(ticket), pits.remembered(ticket).orElseThrow());
    }

    @Test
    void anOwnerThatComesBackDoesNotTrustWhatItRemembersFromBefore() {
        String village = seed.village();
        String ticket = seed.continuous(seed.ticket(village, 10_000));
        String firm = seed.firm(10_000);
        LogPartition partition = logs.partition();
        Command sell = logs.order(village, ticket, "SELL", 3_000, 1500);
        Command buy = logs.order(firm, ticket, "BUY", 3_000, 1500);
        Command late = logs.order(firm, ticket, "BUY", 1_000, 1500);
        List<ConsumerRecord<String, String>> log = logs.log(sell, buy, late);
        long zombie = take(partition);
        batch.carryOut(partition, zombie, log.subList(0, 1)).await().atMost(PATIENCE);
        carryOut(ofAnotherProcess(), partition, log.subList(1, 2));
        assertThrows(
                Fenced.class,
                () -> batch.carryOut(partition, zombie, log).await().atMost(PATIENCE));
        assertEquals("PENDING", logs.state(late));
        carryOut(batch, partition, log);
        assertEquals(
                List.of("DONE", 1L),
                List.of(logs.state(late), seed.count("SELECT COUNT(*) FROM trade WHERE instrument_id = ?", ticket)));
        assertEquals(1_500, seed.balance(Seed.COUNTY, "CNY", firm, Bucket.ORDERED));
        assertEquals(pits.built(ticket), pits.remembered(ticket).orElseThrow());
    }

    @Test
    void ordersDeliveredAgainAndWrittenTwiceChangeNothing() {
        String village = seed.village();
        String ticket = seed.continuous(seed.ticket(village, 10_000));
        LogPartition partition = logs.partition();
        Command sell = logs.order(village, ticket, "SELL", 3_000, 1500);
        Command cancel = logs.command(village, ticket, "CANCEL_ORDER", Map.of("orderId", sell.commandId()));
        List<ConsumerRecord<String, String>> log = logs.log(sell, sell, cancel, cancel, sell);
        carryOut(batch, partition, log.subList(0, 3));
        carryOut(batch, partition, log);
        assertEquals(
                List.of("DONE", "DONE", 1L, 10_000L),
                List.of(
                        logs.state(sell),
                        logs.state(cancel),
                        seed.count("SELECT COUNT(*) FROM market_order WHERE instrument_id = ?", ticket),
                        seed.units(ticket, village)));
    }

    @Test
    void anOrderThatTripsOverAFaultOfOursIsRefusedAloneAndTheOthersAreDecidedWithoutIt() {
        String village = seed.village();
        String ticket = seed.continuous(seed.ticket(village, 10_000));
        String firm = seed.firm(10_000);
        LogPartition partition = logs.partition();
        Command bid = logs.order(firm, ticket, "BUY", 2_000, 1500);
        Command into = logs.order(village, ticket, "SELL", 1_000, 1500);
        Command beside = logs.order(village, ticket, "SELL", 1_000, 1600);
        List<ConsumerRecord<String, String>> log =
                logs.log(bid, beside, into, logs.order(village, ticket, "SELL", 1_000, 1610));
        carryOut(batch, partition, log.subList(0, 1));
        change("UPDATE market_order SET reserved_fen = reserved_fen + 1 WHERE order_id = ?", bid.commandId());
        change("UPDATE order_book SET stamp = ? WHERE instrument_id = ?", "0".repeat(26), ticket);
        carryOut(batch, partition, log);
        assertEquals(
                List.of("DONE", "COMMAND_FAILED", 2L),
                List.of(
                        logs.state(beside),
                        logs.state(into),
                        seed.count(
                                "SELECT COUNT(*) FROM market_order WHERE instrument_id = ? AND side = 'SELL'",
                                ticket)));
        assertEquals(pits.built(ticket), pits.remembered(ticket).orElseThrow());
        change("UPDATE market_order SET reserved_fen = reserved_fen - 1 WHERE order_id = ?", bid.commandId());
    }

    @Test
    void oneBuyerWithOrdersInTwoTicketsAtOnceReservesTheMoneyOnce() throws Exception {
        String firm = seed.firm(1_500);
        List<Command> buys = new ArrayList<>();
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String ticket = seed.continuous(seed.ticket(seed.village(), 1_000));
            Command buy = logs.order(firm, ticket, "BUY", 1_000, 1500);
            buys.add(buy);
            LogPartition partition = logs.partition();
            long epoch = take(partition);
            running.add(CompletableFuture.runAsync(() ->
                    batch.carryOut(partition, epoch, logs.log(buy)).await().atMost(PATIENCE)));
        }
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).get();
        assertEquals(
                List.of("DONE", "NOT_ENOUGH_MONEY"),
                buys.stream().map(logs::state).sorted().toList());
        assertEquals(
                List.of(0L, 1_500L), List.of(seed.money(firm), seed.balance(Seed.COUNTY, "CNY", firm, Bucket.ORDERED)));
        for (Command buy : buys) {
            pits.remembered(buy.instrumentId())
                    .ifPresent(remembered -> assertEquals(pits.built(buy.instrumentId()), remembered));
        }
    }

    @Test
    void aPartyThatMovesItsOwnMoneyAllTheTimeCannotHoldUpItsPartition() {
        String firm = seed.firm(100_000);
        String ticket = seed.continuous(seed.ticket(seed.village(), 1_000));
        Command buy = logs.order(firm, ticket, "BUY", 1_000, 1500);
        AtomicInteger decided = new AtomicInteger();
        CommandBatch disturbed = logs.batch(new Desk() {
            @Override
            public Uni<List<Outcome<?>>> decide(Sql sql, List<Command> commands) {
                decided.incrementAndGet();
                payIn(firm);
                return desk.decide(sql, commands);
            }

            @Override
            public Uni<Void> lock(Sql sql, List<Command> commands) {
                return desk.lock(sql, commands);
            }
        });
        carryOut(disturbed, logs.partition(), logs.log(buy));
        assertEquals("DONE", logs.state(buy));
        assertTrue(decided.get() <= 2, "decided " + decided.get() + " times");
        assertEquals(List.of(1, 98_501L), List.of(paidIn.get(), seed.money(firm)));
        change(
                "UPDATE account SET balance = balance + CASE party WHEN '@bank' THEN 1 ELSE -1 END WHERE county = '350428' AND asset = 'CNY'"
                        + " AND bucket = 'AVAILABLE' AND party IN ('@bank', ?)",
                firm);
    }

    /** One fen from the bank, by somebody else's transaction, unless the account is locked. */
    private void payIn(String firm) {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            String account = "account WHERE county = '350428' AND asset = 'CNY' AND bucket = 'AVAILABLE' AND party = '";
            statement
                    .executeQuery("SELECT balance FROM " + account + firm + "' FOR UPDATE NOWAIT")
                    .close();
            statement.executeUpdate(
                    "UPDATE " + account.replace(" WHERE", " SET balance = balance + 1 WHERE") + firm + "'");
            statement.executeUpdate(
                    "UPDATE " + account.replace(" WHERE", " SET balance = balance - 1 WHERE") + "@bank'");
            other.commit();
            paidIn.incrementAndGet();
        } catch (SQLException locked) {
            assertTrue(List.of(1205, 3572).contains(locked.getErrorCode()), locked.toString());
        }
    }

    @Test
    void aPersonTakesAnOrderAndAListingBackAlthoughTheMonthIsClosedOrARuleMissing() {
        String county = "351021";
        String village = seed.participant(county, "v", "SELLER", null);
        String ticket = seed.continuous(seed.ticket(village, 10_000));
        String listed = seed.ticket(village, 1_000);
        LogPartition partition = logs.partition();
        Command first = logs.order(village, ticket, "SELL", 1_000, 1500);
        Command second = logs.order(village, ticket, "SELL", 2_000, 1500);
        Command open = logs.open(village, listed, 1_000, 1500);
        carryOut(batch, partition, logs.log(first, second, open));
        // a day no rule is old enough for
        Command early = logs.command(village, ticket, "CANCEL_ORDER", Map.of("orderId", first.commandId()))
                .at(Instant.parse("2019-06-01T00:00:00Z"));
        Command none = logs.order(village, ticket, "SELL", 1_000, 1500).at(early.at());
        carryOut(batch, logs.partition(), logs.log(none, early));
        assertEquals(List.of("RULE_MISSING", "DONE"), List.of(logs.state(none), logs.state(early)));
        String month =
                LocalDate.ofInstant(clock.instant(), Today.ZONE).toString().substring(0, 7);
        change(
                "INSERT INTO period_close (county, period, closed_by, closed_at) VALUES (?, ?, 'x', '2026-01-01')",
                county,
                month);
        Command refused = logs.order(village, ticket, "SELL", 1_000, 1500);
        Command cancel = logs.command(village, ticket, "CANCEL_ORDER", Map.of("orderId", second.commandId()));
        Command takeBack = logs.cancel(village, listed, open.commandId());
        carryOut(batch, logs.partition(), logs.log(refused, cancel, takeBack));
        assertEquals(
                List.of("PERIOD_CLOSED", "DONE", "DONE"),
                List.of(logs.state(refused), logs.state(cancel), logs.state(takeBack)));
        assertEquals(List.of(10_000L, 1_000L), List.of(seed.units(ticket, village), seed.units(listed, village)));
        assertEquals(
                2,
                seed.count(
                        "SELECT COUNT(*) FROM journal WHERE county = ? AND kind IN ('order.ended', 'listing.cancelled') AND business_date = ?",
                        county,
                        YearMonth.parse(month).plusMonths(1).atDay(1)));
    }

    @Test
    void theLastPriceIsTheOneTradedLastAlthoughItsOrderWasAskedForFirst() {
        String village = seed.village();
        String firm = seed.firm(10_000);
        String ticket = seed.continuous(seed.ticket(village, 10_000));
        Command cheap = logs.order(village, ticket, "SELL", 1_000, 1480);
        Command dear = logs.order(village, ticket, "SELL", 1_000, 1490);
        Command asked = logs.order(firm, ticket, "BUY", 1_000, 1500);
        Command askedLater =
                logs.order(firm, ticket, "BUY", 1_000, 1500).at(asked.at().plusMillis(1));
        carryOut(batch, logs.partition(), logs.log(cheap, dear, askedLater, asked));
        assertEquals(2, seed.count("SELECT COUNT(*) FROM trade WHERE instrument_id = ?", ticket));
        Person.buyer(firm)
                .get("/instruments?after={a}", ticket.substring(0, 25))
                .body("items[0].ticketId", equalTo(ticket))
                .body("items[0].lastPriceFenPerTonne", equalTo(1490));
        Person.buyer(firm).get("/market/{t}", ticket).body("lastTrades.priceFenPerTonne", equalTo(List.of(1490, 1480)));
    }

    @Test
    void aTicketWithoutABookKeepsNobodyFromMakingOneBesideIt() {
        String ticket = seed.ticket(seed.village(), 1_000);
        tx.run(sql -> pits.reading(sql, ticket).invoke(() -> {
                    try (Connection other = database.getConnection();
                            Statement statement = other.createStatement()) {
                        statement.execute("SET SESSION innodb_lock_wait_timeout = 1");
                        statement.executeUpdate(
                                "INSERT INTO order_book (county, instrument_id, stamp, band_day, band_low, band_high, next_order, next_sequence, next_trade)"
                                        + " VALUES ('350428', '" + ticket
                                        + "', 'x', '1970-01-01', 1, 1, 1, 1, 1)");
                    } catch (SQLException locked) {
                        throw new AssertionError("a lock on a row that is not there", locked);
                    }
                }))
                .await()
                .atMost(PATIENCE);
        assertEquals(1, seed.count("SELECT COUNT(*) FROM order_book WHERE instrument_id = ?", ticket));
    }

    private record Story(String ticket, List<String> parties, List<Object> lines, long trades) {}

    private static List<Line> script(int length) {
        Random random = new Random(20261121);
        List<Line> script = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            script.add(new Line(
                    random.nextInt(3),
                    random.nextBoolean(),
                    random.nextInt(5),
                    1 + random.nextInt(4),
                    random.nextInt(8),
                    random.nextInt(length)));
        }
        return script;
    }

    /** Plays the script with parties and a ticket of its own, the owners taking the partition over in turns; tells it without names. */
    private Story play(List<Line> script, int size, List<CommandBatch> owners) {
        List<String> parties = List.of(seed.withMoney(seed.village(), 9_000), seed.firm(14_000), seed.firm(10_000));
        String ticket = seed.continuous(seed.ticket(parties.get(0), 16_000));
        seed.units(ticket, parties.get(1), 8_000);
        List<Command> commands = new ArrayList<>();
        for (Line line : script) {
            String party = parties.get(line.party());
            String side = line.sells() ? "SELL" : "BUY";
            commands.add(
                    line.kind() == 0 && !commands.isEmpty()
                            ? logs.command(
                                    party,
                                    ticket,
                                    "CANCEL_ORDER",
                                    Map.of(
                                            "orderId",
                                            commands.get(line.earlier() % commands.size())
                                                    .commandId()))
                            : logs.command(
                                    party,
                                    ticket,
                                    "PLACE_ORDER",
                                    Map.of(
                                            "side",
                                            side,
                                            "type",
                                            line.kind() == 1 ? "MARKET" : "LIMIT",
                                            "goodFor",
                                            line.kind() == 1
                                                    ? "IOC"
                                                    : line.kind() == 2 ? "FOK" : line.kind() == 3 ? "DAY" : "GTC",
                                            "quantityKg",
                                            line.tonnes() * 1_000L,
                                            "priceFenPerTonne",
                                            1480 + 10L * line.step())));
        }
        List<ConsumerRecord<String, String>> log = logs.log(commands.toArray(Command[]::new));
        LogPartition partition = logs.partition();
        for (int from = 0, turn = 0; from < log.size(); from += size, turn++) {
            carryOut(owners.get(turn % owners.size()), partition, log.subList(from, Math.min(from + size, log.size())));
        }
        List<Object> lines = new ArrayList<>(commands.stream().map(logs::state).toList());
        parties.forEach(party -> lines.addAll(List.of(
                seed.money(party),
                seed.units(ticket, party),
                seed.balance(Seed.COUNTY, "CNY", party, Bucket.ORDERED))));
        for (Command command : commands) {
            lines.add(seed.count(
                    "SELECT COALESCE(MAX(filled_kg * 1000000 + book_id * 1000 + sequence_no), -1) FROM market_order WHERE order_id = ?",
                    command.commandId()));
        }
        return new Story(
                ticket, parties, lines, seed.count("SELECT COUNT(*) FROM trade WHERE instrument_id = ?", ticket));
    }

    private CommandBatch ofAnotherProcess() {
        return logs.batch(pits.ofAnotherProcess());
    }

    private void carryOut(CommandBatch by, LogPartition partition, List<ConsumerRecord<String, String>> log) {
        by.carryOut(partition, take(partition), log).await().atMost(PATIENCE);
    }

    private long take(LogPartition partition) {
        return batch.take(partition, "owner").await().atMost(PATIENCE).epoch();
    }

    private void change(String statement, Object... args) {
        tx.run(sql -> sql.update(statement, args)).await().indefinitely();
    }
}
