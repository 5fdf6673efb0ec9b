package org.lintan.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a poll brought is one transaction, and whatever goes wrong with it, each event has the effect it would have had alone. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestProfile(RelayByHand.class)
class InboxBatchTest {

    private static final String TYPE = "note.written.v1";

    @Inject
    Tx tx;

    @Inject
    Inbox inbox;

    @Inject
    Outbox outbox;

    @Inject
    Deaths deaths;

    private final String mark = Ids.next();
    private final String consumer = "batch." + mark;
    private final AtomicInteger transactions = new AtomicInteger();

    @Test
    void hasTheEffectOfEachEventOnceAndInOrderInOneTransaction() {
        consume(records(0, 50), keeping());
        assertEquals(IntStream.range(0, 50).boxed().toList(), kept());
        assertEquals(1, transactions.get());
    }

    @Test
    void whatWasHeardBeforeHasNoSecondEffectWholeOrInPart() {
        consume(records(0, 20), keeping());
        consume(records(0, 20), keeping());
        consume(records(10, 30), keeping());
        List<ConsumerRecord<String, String>> twice = records(30, 35);
        twice.addAll(records(30, 35));
        consume(twice, keeping());
        assertEquals(IntStream.range(0, 35).boxed().toList(), kept());
    }

    @Test
    void onlyThePoisonIsPutAsideAndTheOthersKeepTheirOrder() {
        consume(records(0, 9), failingAt(4, event -> {
            throw new IllegalArgumentException("cannot digest this");
        }));
        assertEquals(List.of(0, 1, 2, 3, 5, 6, 7, 8), kept());
        assertEquals(List.of("java.lang.IllegalArgumentException: cannot digest this"), deadLetters());
        consume(records(0, 9), keeping());
        assertEquals(
                List.of(0, 1, 2, 3, 5, 6, 7, 8, 4), kept(), "once repaired, and delivered again, it has its effect");
    }

    @Test
    void aMessageThatIsNoEventIsPutAsideAlone() {
        List<ConsumerRecord<String, String>> records = records(0, 3);
        records.add(1, record(77, "{\"no\":\"event " + mark + "\"}"));
        consume(records, keeping());
        assertEquals(List.of(0, 1, 2), kept());
        assertEquals(1, deadLetters().size());
    }

    @Test
    void anEventOfATypeNobodyHereKnowsLeavesNothing() {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> records.add(record(i, payload(i, "somebody.sneezed.v1"))));
        consume(records, keeping());
        Await.result(inbox.consume(consumer, records.get(0), keeping()));
        assertEquals(0, transactions.get());
        assertEquals(0, inInbox());
        records.addAll(records(5, 7));
        consume(records, keeping());
        assertEquals(List.of(5, 6), kept());
        assertEquals(2, inInbox());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inbox.received", "inbox.handled", "inbox.committed"})
    void aRedeliveryAfterTheConsumerDiedHasNoSecondEffect(String moment) {
        deaths.dieAt(moment);
        assertThrows(Throwable.class, () -> consume(records(0, 10), keeping()));
        consume(records(0, 12), keeping());
        assertEquals(IntStream.range(0, 12).boxed().toList(), kept());
    }

    @Test
    void twoWhoTakeTheSameAtOnceHaveOneEffect() {
        List<Uni<Void>> twins = IntStream.range(0, 4)
                .mapToObj(i -> inbox.consumeAll(consumer, records(0, 40), keeping()))
                .toList();
        Await.result(Uni.join().all(twins).andFailFast());
        assertEquals(
                IntStream.range(0, 40).boxed().toList(),
                kept().stream().sorted().toList());
    }

    /** Some take it together and some one by one, each in an order of its own, and all want one row: they lock each other out. */
    @Test
    void whoeverTakesTheSameAndHoweverTheEffectIsOneAndIsToldOnce() {
        Await.result(tx.run(sql -> sql.update("INSERT INTO native_note (id, text) VALUES (?, '0')", mark)));
        EventHandler counting = handler((sql, event) -> keep(sql, event)
                .chain(() -> outbox.add(
                        sql,
                        List.of(new OutgoingEvent(
                                "batch.told", mark, "note.kept.v1", "350428", Map.of("number", number(event))))))
                .chain(() -> sql.update("UPDATE native_note SET text = text + 1 WHERE id = ?", mark))
                .chain(() -> outbox.add(
                        sql,
                        List.of(new OutgoingEvent(
                                "batch.counted",
                                mark,
                                "note.counted.v1",
                                "350428",
                                Map.of("number", number(event)))))));
        List<Uni<Void>> takers = new ArrayList<>();
        for (int taker = 0; taker < 6; taker++) {
            List<ConsumerRecord<String, String>> records = records(0, 40);
            Collections.shuffle(records, new Random(taker));
            takers.add(
                    taker % 2 == 0
                            ? inbox.consumeAll(consumer, records, counting)
                            : Multi.createFrom()
                                    .iterable(records)
                                    .onItem()
                                    .transformToUniAndConcatenate(record -> inbox.consume(consumer, record, counting))
                                    .collect()
                                    .last());
        }
        Await.result(Uni.join().all(takers).andFailFast());
        List<Integer> all = IntStream.range(0, 40).boxed().toList();
        assertEquals(all, kept().stream().sorted().toList());
        assertEquals(all, told("batch.told"));
        assertEquals(all, told("batch.counted"));
        assertEquals(List.of(), deadLetters());
        assertEquals(
                "40",
                Await.result(tx.run(sql -> sql.row("SELECT text FROM native_note WHERE id = ?", mark)))
                        .orElseThrow()
                        .getString("text"));
    }

    @Test
    void waitsForADatabaseThatIsAwayAndPutsNothingAside() {
        AtomicInteger away = new AtomicInteger(3);
        consume(records(0, 5), handler((sql, event) -> {
            if (number(event) == 2 && away.getAndDecrement() > 0) {
                throw ClosedConnectionException.INSTANCE;
            }
            return keep(sql, event);
        }));
        assertEquals(List.of(0, 1, 2, 3, 4), kept());
        assertEquals(List.of(), deadLetters());
    }

    @Test
    void aPollBeyondTheLimitIsSeveralTransactions() {
        consume(records(0, 2 * Inbox.PART + 2), keeping());
        assertEquals(2 * Inbox.PART + 2, kept().size());
        assertEquals(3, transactions.get(), "two whole ones, and what is left");
    }

    @Test
    void needsFewerStatementsByTheBatch() {
        long before = statements();
        records(0, 200).forEach(record -> Await.result(inbox.consume(consumer + "-1", record, keeping())));
        long single = statements() - before;
        before = statements();
        Await.result(inbox.consumeAll(consumer + "-2", records(0, 200), keeping()));
        long together = statements() - before;
        System.out.println("200 events: " + single + " statements one by one, " + together + " together");
        assertTrue(single >= 800, "one by one " + single);
        assertTrue(together < 260, "together " + together);
    }

    private void consume(List<ConsumerRecord<String, String>> records, EventHandler handler) {
        Await.result(inbox.consumeAll(consumer, records, handler));
    }

    private EventHandler keeping() {
        return handler(InboxBatchTest::keep);
    }

    private EventHandler failingAt(int number, Consumer<Event> failure) {
        return handler((sql, event) -> {
            if (number(event) == number) {
                failure.accept(event);
            }
            return keep(sql, event);
        });
    }

    /** Counts the batches it is given, each in a transaction. */
    private EventHandler handler(BiFunction<Sql, Event, Uni<Void>> effect) {
        return new EventHandler() {
            @Override
            public Set<String> types() {
                return Set.of(TYPE);
            }

            @Override
            public Uni<Void> handle(Sql sql, Event event) {
                return effect.apply(sql, event);
            }

            @Override
            public Uni<Void> handleAll(Sql sql, List<Event> events) {
                transactions.incrementAndGet();
                return inOrder(sql, events);
            }
        };
    }

    private static Uni<Void> keep(Sql sql, Event event) {
        return sql.update(
                        "INSERT INTO native_note (id, text) VALUES (?, ?)",
                        Ids.next(),
                        event.data().path("text").asText())
                .replaceWithVoid();
    }

    private static int number(Event event) {
        return Integer.parseInt(event.data().path("text").asText().split(" ")[1]);
    }

    private List<ConsumerRecord<String, String>> records(int from, int to) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        IntStream.range(from, to).forEach(i -> records.add(record(i, payload(i, TYPE))));
        return records;
    }

    private String payload(int number, String type) {
        return CloudEvents.write(
                new ObjectMapper(),
                mark + "-" + number,
                "/test",
                new OutgoingEvent("batch.events", "k", type, "350428", Map.of("text", mark + " " + number)),
                Instant.EPOCH,
                null);
    }

    private ConsumerRecord<String, String> record(int offset, String payload) {
        return new ConsumerRecord<>("batch-" + mark, 0, offset, "k", payload);
    }

    /** In the order in which they were written. */
    private List<Integer> kept() {
        return Await.result(tx.run(
                        sql -> sql.rows("SELECT text FROM native_note WHERE text LIKE ? ORDER BY id", mark + " %")))
                .stream()
                .map(row -> Integer.parseInt(row.getString("text").split(" ")[1]))
                .toList();
    }

    /** The numbers of what was told on a topic, ascending. */
    private List<Integer> told(String topic) {
        return Await.result(tx.run(sql -> sql.rows(
                        "SELECT CAST(JSON_EXTRACT(payload, '$.data.number') AS SIGNED) AS number FROM outbox"
                                + " WHERE topic = ? AND event_key = ? ORDER BY number",
                        topic,
                        mark)))
                .stream()
                .map(row -> row.getInteger("number"))
                .toList();
    }

    private List<String> deadLetters() {
        return Await.result(tx.run(sql -> sql.rows("SELECT reason FROM dead_letter WHERE consumer = ?", consumer)))
                .stream()
                .map(row -> row.getString("reason"))
                .toList();
    }

    private long inInbox() {
        return Await.result(tx.run(sql -> sql.row("SELECT COUNT(*) AS n FROM inbox WHERE consumer = ?", consumer)))
                .orElseThrow()
                .getLong("n");
    }

    /** Of all clients of the server, as the server counts them. */
    private long statements() {
        return Long.parseLong(Await.result(tx.run(sql -> sql.row("SHOW GLOBAL STATUS LIKE 'Questions'")))
                .orElseThrow()
                .getString(1));
    }
}
