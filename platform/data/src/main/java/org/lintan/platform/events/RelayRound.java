package org.lintan.platform.events;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.platform.db.Tx;

/**
 * One round of the relay: hold the lease, read unsent rows, send, mark. Dying between any two steps sends some events again,
 * and the inbox of each consumer drops the repetition. Rows are found by being unsent, not by a cursor, so a row that becomes
 * visible late is not skipped. Events of one key are sent one after the other: if one fails, those behind it wait.
 */
@ApplicationScoped
class RelayRound {

    private static final String LEASE = "outbox";
    private static final int BATCH = 500;

    private final Tx tx;
    private final RelayLease leases;
    private final EventSender sender;
    private final FaultPoint faults;
    private final Duration leaseLength;

    RelayRound(
            Tx tx,
            RelayLease leases,
            EventSender sender,
            FaultPoint faults,
            @ConfigProperty(name = "lintan.relay.lease", defaultValue = "10s") Duration leaseLength) {
        this.tx = tx;
        this.leases = leases;
        this.sender = sender;
        this.faults = faults;
        this.leaseLength = leaseLength;
    }

    void close() {
        sender.close();
    }

    /** Runs a round for this owner; true if there is more to send at once. */
    Uni<Boolean> run(String owner) {
        return tx.run(sql -> leases.acquire(sql, LEASE, owner, leaseLength))
                .chain(token -> token.isEmpty() ? Uni.createFrom().item(false) : publish(token.get()));
    }

    private Uni<Boolean> publish(long token) {
        return tx.run(sql -> sql.rows("SELECT seq, topic, event_key, payload, traceparent FROM outbox"
                        + " WHERE sent_at IS NULL ORDER BY seq LIMIT " + BATCH))
                .chain(rows -> {
                    if (rows.isEmpty()) {
                        return Uni.createFrom().item(false);
                    }
                    faults.reached("relay.read");
                    return sendAll(rows)
                            .invoke(() -> faults.reached("relay.sent"))
                            .chain(sent -> mark(token, sent)
                                    .replaceWith(sent.size() == BATCH)
                                    .invoke(() -> faults.reached("relay.marked"))
                                    .chain(more -> sent.size() == rows.size()
                                            ? Uni.createFrom().item(more)
                                            : Uni.createFrom()
                                                    .failure(new IllegalStateException(
                                                            "Kafka did not take all events."))));
                });
    }

    /** Sends all rows, per key one after the other; gives those that Kafka has acknowledged. */
    private Uni<List<Long>> sendAll(List<Row> rows) {
        return Uni.createFrom().completionStage(() -> {
            Map<String, CompletableFuture<Void>> lastOfKey = new HashMap<>();
            Map<Long, CompletableFuture<Void>> bySeq = new HashMap<>();
            for (Row row : rows) {
                String stream = row.getString("topic") + '\n' + row.getString("event_key");
                CompletableFuture<Void> sent = lastOfKey
                        .getOrDefault(stream, CompletableFuture.completedFuture(null))
                        .thenCompose(before -> sender.send(
                                row.getString("topic"),
                                row.getString("event_key"),
                                row.getString("payload"),
                                row.getString("traceparent")));
                lastOfKey.put(stream, sent);
                bySeq.put(row.getLong("seq"), sent);
            }
            return CompletableFuture.allOf(bySeq.values().toArray(CompletableFuture[]::new))
                    .handle((done, failure) -> bySeq.entrySet().stream()
                            .filter(entry -> !entry.getValue().isCompletedExceptionally())
                            .map(Map.Entry::getKey)
                            .sorted()
                            .toList());
        });
    }

    private Uni<Void> mark(long token, List<Long> sent) {
        if (sent.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.run(sql -> leases.holds(sql, LEASE, token)
                .chain(held -> !held
                        // somebody took over meanwhile and sends these again: theirs to mark
                        ? Uni.createFrom().voidItem()
                        : sql.update(
                                        "UPDATE outbox SET sent_at = UTC_TIMESTAMP(6) WHERE seq IN ("
                                                + "?,".repeat(sent.size() - 1) + "?)",
                                        sent.toArray())
                                .invoke(() -> faults.reached("relay.marking"))
                                .replaceWithVoid()));
    }
}
