package org.lintan.market.desk.log;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.Seed;
import org.lintan.stack.StackTestResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class CommandBatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Seed seed;

    @Inject
    LogFixture logs;

    @Inject
    CommandBatch batch;

    @Test
    void aRefusedCommandDisturbsNoneBesideIt() {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        Command first = logs.open(village, ticket, 2_000, 1500);
        Command tooMuch = logs.open(village, ticket, 9_000, 1500);
        Command last = logs.open(village, ticket, 3_000, 1500);
        carryOut(logs.partition(), logs.log(first, tooMuch, last));
        assertEquals(
                List.of("DONE", "NOT_ENOUGH_UNITS", "DONE"),
                List.of(logs.state(first), logs.state(tooMuch), logs.state(last)));
        assertEquals(5_000, seed.balance("350428", "T-" + ticket, village, Bucket.ORDERED));
    }

    @Test
    void aCommandSeesWhatTheOneBeforeItInTheSameBatchDid() {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        String firm = seed.firm(3_000);
        Command open = logs.open(village, ticket, 5_000, 1500);
        Command buy = logs.buy(firm, ticket, open.commandId(), 2_000, 1500);
        Command broke = logs.buy(firm, ticket, open.commandId(), 1_000, 1500);
        Command cancel = logs.cancel(village, ticket, open.commandId());
        Command late = logs.buy(firm, ticket, open.commandId(), 1_000, 1500);
        carryOut(logs.partition(), logs.log(open, buy, broke, cancel, late));
        assertEquals(
                List.of("DONE", "DONE", "NOT_ENOUGH_MONEY", "DONE", "LISTING_CLOSED"),
                List.of(logs.state(open), logs.state(buy), logs.state(broke), logs.state(cancel), logs.state(late)));
        assertEquals(
                List.of(3_000L, 2_000L, 3_000L),
                List.of(seed.units(ticket, village), seed.units(ticket, firm), seed.owed(village)));
    }

    @Test
    void aBatchDeliveredAgainAndACommandWrittenTwiceChangeNothing() {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        Command open = logs.open(village, ticket, 1_000, 1500);
        LogPartition partition = logs.partition();
        long epoch = take(partition, "a").epoch();
        List<ConsumerRecord<String, String>> twice = logs.log(open, open);
        batch.carryOut(partition, epoch, twice).await().atMost(PATIENCE);
        batch.carryOut(partition, epoch, twice).await().atMost(PATIENCE);
        assertEquals(1_000, seed.balance("350428", "T-" + ticket, village, Bucket.ORDERED));
        assertEquals(2, take(partition, "b").nextOffset());
    }

    @Test
    void anOwnerThatWasReplacedCannotCommit() {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        Command open = logs.open(village, ticket, 1_000, 1500);
        LogPartition partition = logs.partition();
        long zombie = take(partition, "zombie").epoch();
        long owner = take(partition, "owner").epoch();
        assertTrue(owner > zombie);
        assertThrows(
                Fenced.class,
                () -> batch.carryOut(partition, zombie, logs.log(open)).await().atMost(PATIENCE));
        assertEquals("PENDING", logs.state(open));
        assertEquals(5_000, seed.units(ticket, village));
        batch.carryOut(partition, owner, logs.log(open)).await().atMost(PATIENCE);
        assertEquals("DONE", logs.state(open));
    }

    @Test
    void recordsOfSeveralPartitionsAreCarriedOutTogetherAndEachGoesOnBehindItsOwn() {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        String other = seed.ticket(village, 5_000);
        LogPartition one = logs.partition();
        LogPartition two = logs.partition();
        List<ConsumerRecord<String, String>> three = logs.log(
                logs.open(village, ticket, 1_000, 1500),
                logs.open(village, ticket, 2_000, 1500),
                logs.open(village, ticket, 9_000, 1500));
        List<Share> shares = List.of(
                new Share(one, take(one, "a").epoch(), three),
                new Share(two, take(two, "a").epoch(), logs.log(logs.open(village, other, 4_000, 1500))));
        batch.carryOut(shares).await().atMost(PATIENCE);
        batch.carryOut(shares).await().atMost(PATIENCE);
        assertEquals(
                List.of(3_000L, 4_000L),
                List.of(
                        seed.balance("350428", "T-" + ticket, village, Bucket.ORDERED),
                        seed.balance("350428", "T-" + other, village, Bucket.ORDERED)));
        assertEquals(
                List.of(3L, 1L),
                List.of(take(one, "b").nextOffset(), take(two, "b").nextOffset()));
    }

    @Test
    void whoHasLostOneOfThePartitionsCarriesOutNothingOfAny() {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        LogPartition kept = logs.partition();
        LogPartition lost = logs.partition();
        Command open = logs.open(village, ticket, 1_000, 1500);
        Share own = new Share(kept, take(kept, "a").epoch(), logs.log(open));
        Share gone = new Share(lost, take(lost, "a").epoch(), logs.log(logs.open(village, ticket, 2_000, 1500)));
        take(lost, "b");
        assertThrows(
                Fenced.class, () -> batch.carryOut(List.of(own, gone)).await().atMost(PATIENCE));
        assertEquals("PENDING", logs.state(open));
        batch.carryOut(List.of(own)).await().atMost(PATIENCE);
        assertEquals(1_000, seed.balance("350428", "T-" + ticket, village, Bucket.ORDERED));
    }

    @Test
    void whatIsNoCommandIsPassedOverAndKept() {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        LogPartition partition = logs.partition();
        Command open = logs.open(village, ticket, 1_000, 1500);
        Command negative = logs.open(village, ticket, -1_000, 1500);
        List<ConsumerRecord<String, String>> log = logs.log(open, negative, logs.open(village, ticket, 1_000, 1500));
        log.set(0, new ConsumerRecord<>("test.commands", 0, 0, ticket, "not json"));
        log.add(new ConsumerRecord<>(
                "test.commands", 0, 3, "another-ticket", log.get(2).value()));
        log.add(new ConsumerRecord<>("test.commands", 0, 4, ticket, null));
        carryOut(partition, log);
        assertEquals("COMMAND_FAILED", logs.state(negative));
        assertEquals(3, seed.count("SELECT COUNT(*) FROM unreadable_command WHERE topic_id = ?", partition.topicId()));
        assertEquals(1_000, seed.balance("350428", "T-" + ticket, village, Bucket.ORDERED));
    }

    @Test
    void ordersNeedTheContinuousModeAndListingsTheListingMode() {
        String village = seed.village();
        String ticket = seed.ticket(village, 10_000);
        String continuous = seed.continuous(seed.ticket(village, 10_000));
        Command order = logs.order(village, ticket, "SELL", 1_000, 1500);
        Command listing = logs.open(village, ticket, 1_000, 1500);
        Command listingThere = logs.open(village, continuous, 1_000, 1500);
        Command reserveThere = logs.command(
                village,
                continuous,
                "OPEN_LISTING",
                Map.of("quantityKg", 1_000, "priceFenPerTonne", 1000, "lane", "RESERVE"));
        Command orderThere = logs.order(village, continuous, "SELL", 1_000, 1500);
        carryOut(logs.partition(), logs.log(order, listing, listingThere, reserveThere, orderThere));
        assertEquals(
                List.of("MODE_NOT_CONTINUOUS", "DONE", "OTHER_MODE", "DONE", "DONE"),
                List.of(
                        logs.state(order),
                        logs.state(listing),
                        logs.state(listingThere),
                        logs.state(reserveThere),
                        logs.state(orderThere)));
    }

    @Test
    void oneBuyerOnTwoPartitionsAtOnceSpendsTheMoneyOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            String firm = seed.firm(1_500);
            List<CompletableFuture<Void>> running = new ArrayList<>();
            List<Command> buys = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                String village = seed.village();
                String ticket = seed.ticket(village, 1_000);
                Command open = logs.open(village, ticket, 1_000, 1500);
                LogPartition partition = logs.partition();
                carryOut(partition, logs.log(open));
                Command buy = logs.buy(firm, ticket, open.commandId(), 1_000, 1500);
                buys.add(buy);
                List<ConsumerRecord<String, String>> log = logs.log(open, buy);
                Uni<Void> work = batch.carryOut(partition, take(partition, "b").epoch(), log);
                running.add(CompletableFuture.runAsync(() -> work.await().atMost(PATIENCE)));
            }
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).get();
            assertEquals(
                    List.of("DONE", "NOT_ENOUGH_MONEY"),
                    buys.stream().map(logs::state).sorted().toList());
            assertEquals(0, seed.money(firm));
        }
    }

    @Test
    void theSameLogInOtherBatchesComesToTheIdenticalMarket() {
        Random random = new Random(20261120);
        List<List<Object>> stories = new ArrayList<>();
        List<int[]> script = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            script.add(new int[] {
                random.nextInt(5), random.nextInt(3), random.nextInt(12), 1 + random.nextInt(6), random.nextInt(4)
            });
        }
        for (int size : List.of(1, 7, 60)) {
            stories.add(play(script, size));
        }
        assertEquals(stories.get(0), stories.get(1));
        assertEquals(stories.get(0), stories.get(2));
    }

    /** Plays the script with parties and a ticket of its own and tells what came of it without their names. */
    private List<Object> play(List<int[]> script, int size) {
        List<String> parties = List.of(seed.withMoney(seed.village(), 9_000), seed.firm(12_000), seed.firm(6_000));
        String ticket = seed.ticket(parties.get(0), 12_000);
        seed.units(ticket, parties.get(1), 4_000);
        List<Command> commands = new ArrayList<>();
        for (int[] line : script) {
            String party = parties.get(line[1]);
            String listing = commands.isEmpty()
                    ? "01" + "0".repeat(24)
                    : commands.get(line[2] % commands.size()).commandId();
            long price = line[4] == 0 ? 1700 : 1500;
            commands.add(
                    line[0] < 2
                            ? logs.open(party, ticket, line[3] * 1_000L, price)
                            : line[0] < 4
                                    ? logs.buy(party, ticket, listing, line[3] * 1_000L, price)
                                    : logs.cancel(party, ticket, listing));
        }
        List<ConsumerRecord<String, String>> log = logs.log(commands.toArray(Command[]::new));
        LogPartition partition = logs.partition();
        for (int from = 0; from < log.size(); from += size) {
            long epoch = take(partition, "owner-of-" + from).epoch();
            batch.carryOut(partition, epoch, log.subList(from, Math.min(from + size, log.size())))
                    .await()
                    .atMost(PATIENCE);
        }
        List<Object> story = new ArrayList<>(commands.stream().map(logs::state).toList());
        parties.forEach(party -> story.addAll(List.of(
                seed.money(party),
                seed.units(ticket, party),
                seed.balance("350428", "T-" + ticket, party, Bucket.ORDERED))));
        story.add(seed.count("SELECT COUNT(*) FROM trade WHERE instrument_id = ?", ticket));
        story.add(seed.count(
                "SELECT CAST(COALESCE(SUM(remaining_kg), 0) AS SIGNED) FROM listing WHERE instrument_id = ? AND state = 'OPEN'",
                ticket));
        return story;
    }

    private void carryOut(LogPartition partition, List<ConsumerRecord<String, String>> log) {
        batch.carryOut(partition, take(partition, "a").epoch(), log).await().atMost(PATIENCE);
    }

    private LogCursor.Position take(LogPartition partition, String owner) {
        return batch.take(partition, owner).await().atMost(PATIENCE);
    }
}
