package org.lintan.platform.writes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.Gate;
import org.lintan.platform.db.Tx;
import org.lintan.platform.events.RelayByHand;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What is old goes, all of it and nothing else, and nobody who writes meanwhile waits for it. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestProfile(RelayByHand.class)
class PurgeTest {

    @Inject
    Tx tx;

    @Inject
    Purge purge;

    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    private final String mark = Ids.next();

    @Test
    void deletesAllSentEventsOfTheTimeBeforeHoweverMany() {
        int old = 3 * Purge.PART + 1;
        events(old, now.minusDays(8));
        events(7, now.minusDays(6));
        events(5, null);
        Await.result(purge.purge());
        assertEquals(
                0,
                count(
                        "SELECT COUNT(*) AS n FROM outbox WHERE event_key = ? AND sent_at < UTC_TIMESTAMP() - INTERVAL 7 DAY"));
        assertEquals(7, count("SELECT COUNT(*) AS n FROM outbox WHERE event_key = ? AND sent_at IS NOT NULL"));
        assertEquals(5, count("SELECT COUNT(*) AS n FROM outbox WHERE event_key = ? AND sent_at IS NULL"));
    }

    @Test
    void deletesAllInboxIdsOfTheTimeBeforeHoweverMany() {
        inbox(2 * Purge.PART + 1, now.minusDays(91));
        inbox(3, now.minusDays(89));
        Await.result(purge.purge());
        assertEquals(3, count("SELECT COUNT(*) AS n FROM inbox WHERE consumer = ?"));
    }

    @Test
    void nobodyWhoWritesAnEventWaitsForIt() {
        events(10, now.minusDays(8));
        Gate gate = Gate.closed();
        // the purge stands in the middle of its transaction: what it deleted is not committed yet
        CompletableFuture<Integer> purging = tx.run(sql ->
                        purge.sentEvents(sql, now.toInstant(ZoneOffset.UTC)).call(gate::pass))
                .subscribeAsCompletionStage();
        gate.awaitArrival();
        events(2, null);
        assertFalse(purging.isDone());
        gate.open();
        purging.join();
        assertEquals(2, count("SELECT COUNT(*) AS n FROM outbox WHERE event_key = ?"));
    }

    private void events(int events, LocalDateTime sentAt) {
        insert(
                "outbox",
                List.of("event_id", "county", "topic", "event_key", "payload", "created_at", "sent_at"),
                IntStream.range(0, events)
                        .mapToObj(i -> new Object[] {Ids.next(), "350428", "purge.events", mark, "{}", now, sentAt})
                        .toList());
    }

    private void inbox(int ids, LocalDateTime receivedAt) {
        insert(
                "inbox",
                List.of("county", "consumer", "event_id", "received_at"),
                IntStream.range(0, ids)
                        .mapToObj(i -> new Object[] {"350428", mark, Ids.next(), receivedAt})
                        .toList());
    }

    private void insert(String table, List<String> columns, List<Object[]> rows) {
        Await.result(tx.run(sql -> sql.insert(table, columns, rows)));
    }

    private long count(String sql) {
        return Await.result(tx.run(s -> s.row(sql, mark))).orElseThrow().getLong("n");
    }
}
