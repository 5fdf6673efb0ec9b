package org.lintan.platform.events;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.Gate;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Thousands of events leave in batches, several on their way at once: none is lost, each key keeps its order, whoever dies when. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestProfile(RelayByHand.class)
class RelayOrderTest {

    private static final int KEYS = 40;

    @Inject
    Tx tx;

    @Inject
    Outbox outbox;

    @Inject
    RelayRound round;

    @Inject
    Deaths deaths;

    @Inject
    FrailSender broker;

    @Inject
    TopicReader topics;

    private final String mark = Ids.next();
    private final Map<String, Integer> written = new HashMap<>();

    @BeforeEach
    void nothingWaitsAndNobodyHoldsTheRelay() {
        leaseRunsOut();
        relay("before-" + mark);
        Await.result(tx.run(sql -> sql.update("UPDATE outbox SET sent_at = UTC_TIMESTAMP(6) WHERE sent_at IS NULL")));
        leaseRunsOut();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsTheOrderOfEachKeyAndLosesNothingWhoeverDiesBetweenTheBatches(long seed) {
        Random random = new Random(seed);
        for (int life = 0; life < 12; life++) {
            write(random, 100 + random.nextInt(900));
            switch (random.nextInt(6)) {
                case 0 -> deaths.dieAt("relay.read");
                case 1 -> deaths.dieAt("relay.sent");
                case 2 -> deaths.dieAt("relay.marking");
                case 3 -> deaths.dieAt("relay.marked");
                case 4 -> broker.breakAfterEvents(random.nextInt(800));
                default -> broker.breakAfterAnswers(random.nextInt(800));
            }
            relay("life-" + life + "-" + mark);
            leaseRunsOut();
        }
        untilAllIsSent();
        assertInOrder();
    }

    @Test
    void needsNoStatementPerEvent() {
        write(new Random(4), 3_000);
        long before = statements();
        relay("counted-" + mark);
        long used = statements() - before;
        assertEquals(0, unsent());
        System.out.println("3,000 events: " + used + " statements");
        assertTrue(used < 200, used + " statements for 3,000 events");
        assertInOrder();
        assertEquals(3_000, records().size(), "and none twice");
    }

    @Test
    void aKeyThatCannotBeSentHoldsUpOnlyItself() {
        write(new Random(5), 50);
        add(event("too-long-" + mark, mark + " 0 " + "x".repeat(1_200_000)), event("too-long-" + mark, mark + " 1"));
        write(new Random(6), 1_500);
        Await.until(() -> {
            relay("holder-" + mark);
            return unsent() == 2;
        });
        assertInOrder();
        write(new Random(7), 10);
        Await.until(() -> {
            relay("holder-" + mark);
            return unsent() == 2;
        });

        Await.result(tx.run(sql -> sql.update(
                "UPDATE outbox SET payload = REPLACE(payload, 'x', '') WHERE sent_at IS NULL AND event_key = ?",
                "too-long-" + mark)));
        written.put("too-long-" + mark, 2);
        untilAllIsSent();
        assertInOrder();
    }

    @Test
    void whatBecomesVisibleLateIsNotOvertakenByWhatWasWrittenAfterIt() {
        Gate gate = Gate.closed();
        var late = tx.run(sql -> outbox.add(sql, List.of(event("late-" + mark, mark + " 0")))
                        .call(gate::pass))
                .subscribeAsCompletionStage();
        gate.awaitArrival();
        write(new Random(8), 1_200);
        relay("late-" + mark);
        gate.open();
        late.join();
        add(event("late-" + mark, mark + " 1"));
        written.put("late-" + mark, 2);
        untilAllIsSent();
        assertInOrder();
    }

    /** Events of random keys in several transactions; each carries its number within its key. */
    private void write(Random random, int events) {
        for (int left = events; left > 0; left -= 500) {
            add(IntStream.range(0, Math.min(500, left))
                    .mapToObj(i -> {
                        String key = "k" + random.nextInt(KEYS) + "-" + mark;
                        return event(key, mark + " " + (written.merge(key, 1, Integer::sum) - 1));
                    })
                    .toArray(OutgoingEvent[]::new));
        }
    }

    private void add(OutgoingEvent... events) {
        Await.result(tx.run(sql -> outbox.add(sql, List.of(events))));
    }

    private static OutgoingEvent event(String key, String text) {
        return new OutgoingEvent("order.events", key, "note.written.v1", "350428", Map.of("text", text));
    }

    /** One run of one relay; it may die of it. */
    private void relay(String owner) {
        Await.result(round.run(owner).replaceWith(true).onFailure().recoverWithItem(false));
    }

    private void untilAllIsSent() {
        leaseRunsOut();
        Await.until(() -> {
            relay("last-" + mark);
            return unsent() == 0;
        });
    }

    /** Kafka may have an event more than once; without the repetitions, which every consumer drops, each key is as it was written. */
    private void assertInOrder() {
        Map<String, Set<Integer>> firsts = new HashMap<>();
        for (ConsumerRecord<String, String> record : records()) {
            String text = record.value().substring(record.value().indexOf(mark + " ") + mark.length() + 1);
            int number = Integer.parseInt(text.split("[^0-9]", 2)[0]);
            firsts.computeIfAbsent(record.key(), key -> new LinkedHashSet<>()).add(number);
        }
        written.forEach((key, count) -> assertEquals(
                IntStream.range(0, count).boxed().toList(), new ArrayList<>(firsts.getOrDefault(key, Set.of())), key));
    }

    private List<ConsumerRecord<String, String>> records() {
        return topics.records("order.events", mark);
    }

    private void leaseRunsOut() {
        Await.result(
                tx.run(sql -> sql.update("UPDATE relay_lease SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND")));
    }

    private long unsent() {
        return Await.result(tx.run(sql -> sql.row("SELECT COUNT(*) AS n FROM outbox WHERE sent_at IS NULL")))
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
