package org.lintan.market.desk.log;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintan.market.MarketConfig;
import org.lintan.market.Person;
import org.lintan.market.Seed;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Outcome;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who waits is told what is committed, when it is committed, and by nobody else. The application's own owner is off. */
@QuarkusTest
@TestProfile(NoOwner.class)
@QuarkusTestResource(StackTestResource.class)
class ToldTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Seed seed;

    @Inject
    LogFixture logs;

    @Inject
    Waiting waiting;

    @Inject
    Decided decided;

    @Inject
    MarketConfig config;

    @Inject
    Desk desk;

    @Inject
    CommandBatch batch;

    @Test
    void whoWaitsIsToldWhatIsCommittedAndNothingBeforeTheCommit() {
        Command open = open();
        Waiting.Place place = waiting.take(open);
        AtomicBoolean toldBefore = new AtomicBoolean(true);
        carryOut(logs.batch(andThen(() -> toldBefore.set(place.told.isDone()))), open);
        assertFalse(toldBefore.get(), "decided, and not yet committed");
        assertEquals(
                List.of("DONE", 201),
                List.of(logs.state(open), place.told.join().result().status()));
    }

    @Test
    void everyOneOfThoseWhoWaitForTheSameIsToldAndNobodyElse() {
        Command open = open();
        Command tooMuch = logs.open(open.party(), open.instrumentId(), 9_000, 1500);
        List<Waiting.Place> places = List.of(waiting.take(open), waiting.take(open));
        Waiting.Place beside = waiting.take(tooMuch);
        Waiting.Place other = waiting.take(open());
        carryOut(batch, open, tooMuch);
        places.forEach(place -> assertEquals(201, place.told.join().result().status()));
        assertTrue(beside.told.join().result().refused());
        assertFalse(other.told.isDone());
    }

    @Test
    void anOwnerThatMayNotCommitAndABatchThatRollsBackTellNobody() {
        Command open = open();
        Waiting.Place place = waiting.take(open);
        LogPartition partition = logs.partition();
        long zombie = take(partition);
        long owner = take(partition);
        assertThrows(Fenced.class, () -> carryOut(batch, partition, zombie, open));
        CommandBatch broken = logs.batch(andThen(() -> {
            throw new IllegalStateException("decided, and then broken");
        }));
        assertThrows(IllegalStateException.class, () -> carryOut(broken, partition, owner, open));
        assertFalse(place.told.isDone());
        carryOut(batch, partition, owner, open);
        assertEquals(201, place.told.join().result().status());
    }

    @Test
    void whatWasDecidedBeforeIsToldAgainWhenItIsDeliveredAgain() {
        Command open = open();
        carryOut(batch, open);
        Waiting.Place place = waiting.take(open);
        carryOut(batch, open);
        assertEquals(201, place.told.join().result().status());
    }

    @Test
    void aRequestIsAnsweredByWhatItIsToldAndLeavesItsPlace() throws Exception {
        String village = seed.village();
        String ticket = seed.ticket(village, 5_000);
        IntStream.range(0, config.partitions()).forEach(partition -> decided.by(partition, "nobody"));
        Set<String> before = waiting.waitedFor();
        CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> Person.steward(village)
                .post(
                        "/listings",
                        Map.of("ticketId", ticket, "quantityKg", 1_000, "priceFenPerTonne", 1500, "lane", "MARKET"))
                .extract()
                .statusCode());
        Await.until("the request to wait", () -> waiting.waitedFor().size() > before.size());
        // nobody decides: what it is told here stands in no row, so it cannot have been looked up
        waiting.tell(waiting.waitedFor().stream()
                .collect(Collectors.toMap(id -> id, id -> Told.first(new CommandResult(id, 207, null, null, null)))));
        assertEquals(207, asked.get());
        Await.until("its place to be free", () -> waiting.waitedFor().equals(before));
        IntStream.range(0, config.partitions()).forEach(partition -> decided.noLongerBy(partition, "nobody"));
    }

    private Command open() {
        String village = seed.village();
        return logs.open(village, seed.ticket(village, 5_000), 1_000, 1500);
    }

    /** The desk, and then something before the transaction ends. */
    private Desk andThen(Runnable then) {
        return new Desk() {
            @Override
            public Uni<List<Outcome<?>>> decide(Sql sql, List<Command> commands) {
                return desk.decide(sql, commands).invoke(then);
            }

            @Override
            public Uni<Void> lock(Sql sql, List<Command> commands) {
                return desk.lock(sql, commands);
            }
        };
    }

    private void carryOut(CommandBatch by, Command... commands) {
        LogPartition partition = logs.partition();
        carryOut(by, partition, take(partition), commands);
    }

    private void carryOut(CommandBatch by, LogPartition partition, long epoch, Command... commands) {
        by.carryOut(partition, epoch, logs.log(commands)).await().atMost(PATIENCE);
    }

    private long take(LogPartition partition) {
        return batch.take(partition, "owner").await().atMost(PATIENCE).epoch();
    }
}
