package org.lintan.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Traces;
import org.lintan.platform.time.Utc;

/**
 * State change and message commit together: the event is a row of the same transaction, and {@link OutboxRelay} publishes it
 * after the commit, in order per key, at least once. Never published from memory.
 */
@ApplicationScoped
public class Outbox {

    private static final List<String> COLUMNS =
            List.of("event_id", "county", "topic", "event_key", "payload", "traceparent", "created_at");

    private final ObjectMapper json;
    private final Clock clock;
    private final RelaySignal signal;
    private final String source;

    Outbox(
            ObjectMapper json,
            Clock clock,
            RelaySignal signal,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.json = json;
        this.clock = clock;
        this.signal = signal;
        this.source = "/lintan/" + application;
    }

    /** Adds events to be published, in this order per key, if and only if the transaction commits. */
    public Uni<Void> add(Sql sql, List<OutgoingEvent> events) {
        String traceparent = Traces.currentTraceparent();
        return insert(sql, events.stream().map(event -> row(event, traceparent)).toList());
    }

    /**
     * Adds events of several requests, each under the trace of its own, in one statement.
     *
     * @param traceparents W3C trace context by event; what has none is under no trace
     */
    public Uni<Void> add(Sql sql, List<OutgoingEvent> events, Function<OutgoingEvent, String> traceparents) {
        return insert(
                sql,
                events.stream()
                        .map(event -> row(event, traceparents.apply(event)))
                        .toList());
    }

    /** Adds a message as it is, without an envelope of its own: a dead letter, or its replay. */
    Uni<Void> addRaw(Sql sql, String topic, String key, String county, String payload, String traceparent) {
        return insert(
                sql, List.<Object[]>of(new Object[] {Ids.next(), county, topic, key, payload, traceparent, now()}));
    }

    private Uni<Void> insert(Sql sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            sql.afterCommit(signal::raise);
        }
        return sql.insert("outbox", COLUMNS, rows).replaceWithVoid();
    }

    private Object[] row(OutgoingEvent event, String traceparent) {
        String id = Ids.next();
        String payload = CloudEvents.write(json, id, source, event, clock.instant(), traceparent);
        return new Object[] {id, event.county(), event.topic(), event.key(), payload, traceparent, now()};
    }

    private LocalDateTime now() {
        return Utc.now(clock);
    }
}
