package org.lintan.market.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.Seed;
import org.lintan.market.trading.PitProbe;
import org.lintan.platform.Tx;
import org.lintan.platform.Writes;
import org.lintan.stack.StackTestResource;

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
    LogCursor cursor;
    @Inject
    CommandRows rows;
    @Inject
    CommandParser parser;
    @Inject
    ResultCodec codec;
    @Inject
    Writes writes;
    @Inject
    Clock clock;

    /** One line of a script. */
    private record Line(int party, boolean sells, int step, int tonnes, int kind, int earlier) {
    }

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
        assertEquals(0, seed.count("SELECT CAST(SUM(balance) AS SIGNED) FROM account WHERE asset = ?", "T-" + story.ticket()));
        for (String party : story.parties()) {
            assertEquals(seed.count("SELECT CAST(COALESCE(SUM(reserved_fen), 0) AS SIGNED) FROM market_order WHERE party = ? AND state = 'OPEN'", party),
                seed.balance(Seed.COUNTY, "CNY", party, Bucket.ORDERED));
            assertEquals(seed.count("SELECT CAST(COALESCE(SUM(quantity_kg - filled_kg), 0) AS SIGNED) FROM market_order WHERE party = ? AND state = 'OPEN' AND side = 'SELL'", party),
                seed.balance(Seed.COUNTY, "T-" + story.ticket(), party, Bucket.ORDERED));
        }
        assertEquals(33_000, story.parties().stream().mapToLong(party -> seed.money(party) + seed.balance(Seed.COUNTY, "CNY", party, Bucket.ORDERED)).sum());
        assertEquals(24_000, story.parties().stream().mapToLong(party -> seed.units(story.ticket(), party) + seed.balance(Seed.COUNTY, "T-" + story.ticket(), party, Bucket.ORDERED)).sum());
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
        change("INSERT INTO journal (id, county, cause, kind, business_date, posted_at) SELECT 1, county, ?, kind, business_date, posted_at FROM journal WHERE cause = ?",
            "order/" + rest.commandId(), "order/" + sell.commandId());
        assertThrows(Outrun.class, () -> carryOut(batch, partition, log));
        assertEquals(Optional.empty(), pits.remembered(ticket));
        assertEquals(before, pits.built(ticket));
        assertEquals(List.of("PENDING", "PENDING", 10_000L, 0L), List.of(logs.state(buy), logs.state(rest), seed.money(firm), seed.units(ticket, firm)));
        change("DELETE FROM journal WHERE id = 1 AND cause = ?", "order/" + rest.commandId());
        carryOut(batch, partition, log);
        assertEquals(List.of("DONE", "DONE", 5_600L, 2_000L), List.of(logs.state(buy), logs.state(rest), seed.money(firm), seed.units(ticket, firm)));
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
        assertThrows(Fenced.class, () -> batch.carryOut(partition, zombie, log).await().atMost(PATIENCE));
        assertEquals("PENDING", logs.state(late));
        carryOut(batch, partition, log);
        assertEquals(List.of("DONE", 1L), List.of(logs.state(late), seed.count("SELECT COUNT(*) FROM trade WHERE ticket_id = ?", ticket)));
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
        assertEquals(List.of("DONE", "DONE", 1L, 10_000L), List.of(logs.state(sell), logs.state(cancel),
            seed.count("SELECT COUNT(*) FROM market_order WHERE ticket_id = ?", ticket), seed.units(ticket, village)));
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
        List<ConsumerRecord<String, String>> log = logs.log(bid, beside, into, logs.order(village, ticket, "SELL", 1_000, 1610));
        carryOut(batch, partition, log.subList(0, 1));
        change("UPDATE market_order SET reserved_fen = reserved_fen + 1 WHERE order_id = ?", bid.commandId());
        change("UPDATE order_book SET stamp = ? WHERE ticket_id = ?", "0".repeat(26), ticket);
        carryOut(batch, partition, log);
        assertEquals(List.of("DONE", "COMMAND_FAILED", 2L), List.of(logs.state(beside), logs.state(into),
            seed.count("SELECT COUNT(*) FROM market_order WHERE ticket_id = ? AND side = 'SELL'", ticket)));
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
            running.add(CompletableFuture.runAsync(() -> batch.carryOut(partition, epoch, logs.log(buy)).await().atMost(PATIENCE)));
        }
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).get();
        assertEquals(List.of("DONE", "NOT_ENOUGH_MONEY"), buys.stream().map(logs::state).sorted().toList());
        assertEquals(List.of(0L, 1_500L), List.of(seed.money(firm), seed.balance(Seed.COUNTY, "CNY", firm, Bucket.ORDERED)));
        for (Command buy : buys) {
            pits.remembered(buy.ticketId()).ifPresent(remembered -> assertEquals(pits.built(buy.ticketId()), remembered));
        }
    }

    private record Story(String ticket, List<String> parties, List<Object> lines, long trades) {
    }

    private static List<Line> script(int length) {
        Random random = new Random(20261121);
        List<Line> script = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            script.add(new Line(random.nextInt(3), random.nextBoolean(), random.nextInt(5), 1 + random.nextInt(4), random.nextInt(8), random.nextInt(length)));
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
            commands.add(line.kind() == 0 && !commands.isEmpty()
                ? logs.command(party, ticket, "CANCEL_ORDER", Map.of("orderId", commands.get(line.earlier() % commands.size()).commandId()))
                : logs.command(party, ticket, "PLACE_ORDER", Map.of("side", side, "type", line.kind() == 1 ? "MARKET" : "LIMIT", "goodFor",
                    line.kind() == 1 ? "IOC" : line.kind() == 2 ? "FOK" : line.kind() == 3 ? "DAY" : "GTC", "quantityKg", line.tonnes() * 1_000L,
                    "priceFenPerTonne", 1480 + 10L * line.step())));
        }
        List<ConsumerRecord<String, String>> log = logs.log(commands.toArray(Command[]::new));
        LogPartition partition = logs.partition();
        for (int from = 0, turn = 0; from < log.size(); from += size, turn++) {
            carryOut(owners.get(turn % owners.size()), partition, log.subList(from, Math.min(from + size, log.size())));
        }
        List<Object> lines = new ArrayList<>(commands.stream().map(logs::state).toList());
        parties.forEach(party -> lines.addAll(List.of(seed.money(party), seed.units(ticket, party), seed.balance(Seed.COUNTY, "CNY", party, Bucket.ORDERED))));
        for (Command command : commands) {
            lines.add(seed.count("SELECT COALESCE(MAX(filled_kg * 1000000 + book_id * 1000 + sequence_no), -1) FROM market_order WHERE order_id = ?", command.commandId()));
        }
        return new Story(ticket, parties, lines, seed.count("SELECT COUNT(*) FROM trade WHERE ticket_id = ?", ticket));
    }

    private CommandBatch ofAnotherProcess() {
        return new CommandBatch(tx, cursor, rows, parser, codec, pits.ofAnotherProcess(), writes, clock);
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
