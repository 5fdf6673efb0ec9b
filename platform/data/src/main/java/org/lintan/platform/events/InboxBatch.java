package org.lintan.platform.events;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Utc;

/** Several events in one transaction: locks first, then their inbox rows, then their effects in order. All of it commits, or nothing. */
@ApplicationScoped
class InboxBatch {

    private static final List<String> COLUMNS = List.of("county", "consumer", "event_id", "received_at");

    /** What makes an event the same for one consumer. */
    private record Key(String county, String eventId) {}

    private final Tx tx;
    private final Clock clock;
    private final FaultPoint faults;

    InboxBatch(Tx tx, Clock clock, FaultPoint faults) {
        this.tx = tx;
        this.clock = clock;
        this.faults = faults;
    }

    Uni<Void> consume(String consumer, List<Event> events, EventHandler handler) {
        faults.reached("inbox.received");
        return tx.run(sql -> handler.lock(sql, events)
                        .chain(() -> claim(sql, consumer, events))
                        .chain(fresh -> fresh.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : handler.handleAll(sql, fresh).invoke(() -> faults.reached("inbox.handled"))))
                .invoke(() -> faults.reached("inbox.committed"));
    }

    /** Those not heard before. Who claims the same in this moment makes the insert fail, and {@link Tx} runs again and sees it. */
    private Uni<List<Event>> claim(Sql sql, String consumer, List<Event> events) {
        Map<Key, Event> first = new LinkedHashMap<>();
        events.forEach(event -> first.putIfAbsent(new Key(event.county(), event.id()), event));
        return known(sql, consumer, first.keySet()).chain(known -> {
            first.keySet().removeAll(known);
            List<Event> fresh = List.copyOf(first.values());
            LocalDateTime now = Utc.now(clock);
            List<Object[]> rows = new ArrayList<>(fresh.size());
            fresh.forEach(event -> rows.add(new Object[] {event.county(), consumer, event.id(), now}));
            return sql.insert("inbox", COLUMNS, rows).replaceWith(fresh);
        });
    }

    private static Uni<Set<Key>> known(Sql sql, String consumer, Collection<Key> keys) {
        Set<String> counties = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        keys.forEach(key -> {
            counties.add(key.county());
            ids.add(key.eventId());
        });
        return sql.rows(
                        "SELECT county, event_id FROM inbox WHERE consumer = ? AND county IN " + In.marks(counties)
                                + " AND event_id IN " + In.marks(ids),
                        In.args(List.of(consumer), counties, ids))
                .map(rows -> {
                    Set<Key> known = new HashSet<>();
                    rows.forEach(row -> known.add(new Key(row.getString("county"), row.getString("event_id"))));
                    return known;
                });
    }
}
