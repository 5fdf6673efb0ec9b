package org.lintan.platform.events;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Relay and consumer die between each two of their steps; a successor carries on, and every effect stays single. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestProfile(RelayByHand.class)
class CrashTest {

    @Inject
    Tx tx;

    @Inject
    Outbox outbox;

    @Inject
    RelayRound round;

    @Inject
    RelayLease leases;

    @Inject
    Inbox inbox;

    @Inject
    Deaths deaths;

    @Inject
    TopicReader topics;

    @ConfigProperty(name = "lintan.topic-prefix")
    String prefix;

    private static final Duration LONG = Duration.ofMinutes(10);

    private final String mark = Ids.next();

    @BeforeEach
    void nobodyHoldsTheRelay() {
        leaseRunsOut("outbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relay.read", "relay.sent", "relay.marking", "relay.marked"})
    void aSuccessorCarriesOnWhereTheRelayDied(String moment) {
        emit(3);
        deaths.dieAt(moment);
        assertThrows(Throwable.class, () -> untilUnsent(0, "dying-" + mark));
        if (!moment.equals("relay.marked")) {
            Await.result(round.run("early-" + mark));
            assertEquals(3, unsent(), "nobody publishes while the dead one's lease lasts");
        }
        leaseRunsOut("outbox");
        untilUnsent(0, "successor-" + mark);
        List<ConsumerRecord<String, String>> delivered = records();
        assertTrue(delivered.size() >= 3, "delivered " + delivered.size());
        delivered.forEach(record -> Await.result(inbox.consume("crash", record, NoteConsumer::keep)));
        assertEquals(3, kept());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inbox.received", "inbox.handled", "inbox.committed"})
    void aRedeliveryAfterTheConsumerDiedHasNoSecondEffect(String moment) {
        ConsumerRecord<String, String> record = record(0);
        deaths.dieAt(moment);
        assertThrows(Throwable.class, () -> Await.result(inbox.consume("crash", record, NoteConsumer::keep)));
        Await.result(inbox.consume("crash", record, NoteConsumer::keep));
        Await.result(inbox.consume("crash", record, NoteConsumer::keep));
        assertEquals(1, kept());
    }

    @Test
    void twoConsumersOfOneEventEachHaveTheirEffect() {
        Await.result(inbox.consume("crash.one", record(0), NoteConsumer::keep));
        Await.result(inbox.consume("crash.two", record(0), NoteConsumer::keep));
        assertEquals(2, kept());
    }

    @Test
    void concurrentDeliveriesOfOneEventHaveOneEffect() {
        List<Uni<Void>> twins = IntStream.range(0, 6)
                .mapToObj(i -> inbox.consume("crash", record(0), NoteConsumer::keep))
                .toList();
        Await.result(Uni.join().all(twins).andFailFast());
        assertEquals(1, kept());
    }

    @Test
    void waitsForADatabaseThatIsAwayInsteadOfPuttingTheEventAside() {
        AtomicInteger away = new AtomicInteger(5);
        Await.result(inbox.consume(
                "crash",
                record(0),
                (sql, event) -> away.getAndDecrement() > 0
                        ? Uni.createFrom().failure(ClosedConnectionException.INSTANCE)
                        : NoteConsumer.keep(sql, event)));
        assertEquals(1, kept());
        assertEquals(0, count("SELECT COUNT(*) AS n FROM dead_letter WHERE payload LIKE ?"));
    }

    @Test
    void aLeaseIsRenewedByItsHolderAndTakenOverOnlyOnceItHasRunOut() {
        String name = "lease-" + mark;
        long first = Await.result(tx.run(sql -> leases.acquire(sql, name, "a", LONG)))
                .orElseThrow();
        assertTrue(Await.result(tx.run(sql -> leases.acquire(sql, name, "b", LONG)))
                .isEmpty());
        assertEquals(
                first,
                Await.result(tx.run(sql -> leases.acquire(sql, name, "a", LONG)))
                        .orElseThrow());
        leaseRunsOut(name);
        assertEquals(
                first + 1,
                Await.result(tx.run(sql -> leases.acquire(sql, name, "b", LONG)))
                        .orElseThrow());
        assertTrue(Await.result(tx.run(sql -> leases.acquire(sql, name, "a", LONG)))
                .isEmpty());
    }

    @Test
    void aHolderHasItsLeaseForHalfOfItsLengthAtLeastAndWritesItAnewOnlyOnceLessIsLeft() {
        String name = "half-" + mark;
        acquire(name);
        leaseEndsIn(6, name);
        acquire(name);
        assertEquals(6, minutesLeft(name));
        leaseEndsIn(4, name);
        acquire(name);
        assertEquals(10, minutesLeft(name));
    }

    private void acquire(String name) {
        assertTrue(Await.result(tx.run(sql -> leases.acquire(sql, name, "a", LONG)))
                .isPresent());
    }

    private void leaseEndsIn(int minutes, String name) {
        Await.result(tx.run(sql -> sql.update(
                "UPDATE relay_lease SET expires_at = UTC_TIMESTAMP(6) + INTERVAL ? MINUTE WHERE name = ?",
                minutes,
                name)));
    }

    private long minutesLeft(String name) {
        return Await.result(tx.run(sql -> sql.row(
                        "SELECT CAST(ROUND(TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), expires_at) / 60) AS SIGNED) AS left_minutes FROM relay_lease WHERE name = ?",
                        name)))
                .orElseThrow()
                .getLong("left_minutes");
    }

    @Test
    void aRowThatBecomesVisibleLateIsNotSkipped() {
        Gate gate = Gate.closed();
        var slow = tx.run(sql -> outbox.add(sql, List.of(event(0))).call(gate::pass))
                .subscribeAsCompletionStage();
        gate.awaitArrival();
        Await.result(tx.run(sql -> outbox.add(sql, List.of(event(1)))));
        untilUnsent(0, "late-" + mark);
        gate.open();
        slow.join();
        assertEquals(1, unsent());
        untilUnsent(0, "late-" + mark);
        assertEquals(2, records().size());
    }

    /** As time would do it: the database's clock is past the end of the lease. */
    private void leaseRunsOut(String name) {
        Await.result(tx.run(sql -> sql.update(
                "UPDATE relay_lease SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE name = ?", name)));
    }

    private void emit(int events) {
        Await.result(tx.run(sql ->
                outbox.add(sql, IntStream.range(0, events).mapToObj(this::event).toList())));
    }

    private OutgoingEvent event(int number) {
        return new OutgoingEvent("crash.events", "k", "note.written.v1", "350428", Map.of("text", mark + " " + number));
    }

    private ConsumerRecord<String, String> record(int number) {
        String payload = CloudEvents.write(
                new com.fasterxml.jackson.databind.ObjectMapper(),
                mark + number,
                "/test",
                event(number),
                java.time.Instant.EPOCH,
                null);
        return new ConsumerRecord<>(prefix + "crash.events", 0, number, "k", payload);
    }

    private void untilUnsent(long wanted, String owner) {
        Await.until(() -> {
            Await.result(round.run(owner));
            return unsent() == wanted;
        });
    }

    private List<ConsumerRecord<String, String>> records() {
        return topics.records("crash.events", mark);
    }

    private long unsent() {
        return count("SELECT COUNT(*) AS n FROM outbox WHERE sent_at IS NULL AND payload LIKE ?");
    }

    private long kept() {
        return count("SELECT COUNT(*) AS n FROM native_note WHERE text LIKE ?");
    }

    private long count(String sql) {
        return Await.result(tx.run(s -> s.row(sql, "%" + mark + "%")))
                .orElseThrow()
                .getLong("n");
    }
}
