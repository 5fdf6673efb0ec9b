package org.lintan.platform.events;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;

/**
 * What the relay has to do with the database, in one transaction for a whole batch: hold the lease, mark what was sent, read what is next.
 * The lease's row is locked until the commit, so nobody can take over between reading and marking.
 */
@ApplicationScoped
class RelayPass {

    static final int BATCH = 500;

    private static final String LEASE = "outbox";

    /**
     * @param sent acknowledged by Kafka and to be marked
     * @param onTheirWay not to be read again, as they are being sent
     * @param apart streams to be left out
     * @param alone of these one, whose first event is wanted all the same
     */
    record Order(
            String owner,
            List<Long> sent,
            List<Long> onTheirWay,
            Set<EventStream> apart,
            Optional<EventStream> alone) {}

    /** In the order of their writing; {@code alone} beside them. */
    record Found(List<Waiting> events, Optional<Waiting> alone) {}

    private final Tx tx;
    private final RelayLease leases;
    private final FaultPoint faults;
    private final Duration leaseLength;

    RelayPass(
            Tx tx,
            RelayLease leases,
            FaultPoint faults,
            @ConfigProperty(name = "lintan.relay.lease", defaultValue = "10s") Duration leaseLength) {
        this.tx = tx;
        this.leases = leases;
        this.faults = faults;
        this.leaseLength = leaseLength;
    }

    /** Empty while another holds the lease; nothing is marked then: what was sent is theirs to send again and to mark. */
    Uni<Optional<Found>> run(Order order) {
        return tx.run(sql -> leases.acquire(sql, LEASE, order.owner(), leaseLength)
                .chain(token -> token.isEmpty()
                        ? Uni.createFrom().item(Optional.<Found>empty())
                        : mark(sql, order.sent()).chain(() -> find(sql, order)).map(Optional::of)));
    }

    private Uni<Void> mark(Sql sql, List<Long> sent) {
        if (sent.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Long> arrived = In.padded(sent);
        // by the primary key alone: a range would keep writers of new events waiting
        return sql.update(
                        "UPDATE outbox FORCE INDEX (PRIMARY) SET sent_at = UTC_TIMESTAMP(6) WHERE seq IN "
                                + In.marks(arrived),
                        arrived.toArray())
                .invoke(() -> faults.reached("relay.marking"))
                .replaceWithVoid();
    }

    private Uni<Found> find(Sql sql, Order order) {
        return waiting(sql, order.onTheirWay(), order.apart())
                .chain(events -> order.alone()
                        .map(stream -> first(sql, stream))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                        .map(alone -> new Found(events, alone)));
    }

    /** Found by being unsent, not by a cursor, so that a row that becomes visible late is not skipped. */
    private static Uni<List<Waiting>> waiting(Sql sql, Collection<Long> onTheirWay, Set<EventStream> apart) {
        List<Long> known = onTheirWay.isEmpty() ? List.of() : In.padded(onTheirWay);
        List<Object> args = new ArrayList<>(known);
        apart.forEach(stream -> {
            args.add(stream.topic());
            args.add(stream.key());
        });
        return sql.rows(
                        "SELECT " + Waiting.COLUMNS + " FROM outbox WHERE sent_at IS NULL"
                                + (known.isEmpty() ? "" : " AND seq NOT IN " + In.marks(known))
                                + " AND NOT (topic = ? AND event_key <=> ?)".repeat(apart.size())
                                + " ORDER BY seq LIMIT " + BATCH,
                        args.toArray())
                .map(rows -> rows.stream().map(Waiting::of).toList());
    }

    private static Uni<Optional<Waiting>> first(Sql sql, EventStream stream) {
        return sql.row(
                        "SELECT " + Waiting.COLUMNS
                                + " FROM outbox WHERE sent_at IS NULL AND topic = ? AND event_key <=> ?"
                                + " ORDER BY seq LIMIT 1",
                        stream.topic(),
                        stream.key())
                .map(row -> row.map(Waiting::of));
    }
}
