package org.lintan.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.lintan.platform.db.DbFailure;
import org.lintan.platform.db.SafeContext;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Traces;
import org.lintan.platform.time.Utc;

/**
 * Consumes events so that each has its effect once per consumer, however often it is delivered: the event's id and the
 * effect commit in one transaction.
 *
 * <p>What fails because of the database is tried again for as long as it takes. What fails otherwise is tried a few times and
 * then put aside as a dead letter, with its reason, so that the consumer goes on. The returned Uni completes when the record
 * may be acknowledged; it fails only when this process is going down.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int MAX_ATTEMPTS = 4;
    private static final long FIRST_PAUSE_MS = 50;
    private static final long MAX_PAUSE_MS = 5_000;

    /** Events taken from the broker and not done with: their number, and how long ago the oldest came. */
    record InHand(int events, long oldestMillis) {}

    /** Arrivals ({@link System#nanoTime}), by a key of their own each. */
    private final Map<Object, Long> inHand = new ConcurrentHashMap<>();

    private final Tx tx;
    private final Vertx vertx;
    private final ObjectMapper json;
    private final Clock clock;
    private final DeadLetters deadLetters;
    private final FaultPoint faults;

    Inbox(Tx tx, Vertx vertx, ObjectMapper json, Clock clock, DeadLetters deadLetters, FaultPoint faults) {
        this.tx = tx;
        this.vertx = vertx;
        this.json = json;
        this.clock = clock;
        this.deadLetters = deadLetters;
        this.faults = faults;
    }

    /**
     * @param consumer stable name, at most 60 ASCII characters, unique in the database: {@code market.tickets}
     * @param handler the effect; it may run several times but commits once, and may touch nothing but the database
     */
    public Uni<Void> consume(
            String consumer, ConsumerRecord<String, String> record, BiFunction<Sql, Event, Uni<Void>> handler) {
        return Uni.createFrom().deferred(() -> {
            Object arrival = new Object();
            inHand.put(arrival, System.nanoTime());
            return take(consumer, record, handler).onTermination().invoke(() -> inHand.remove(arrival));
        });
    }

    private Uni<Void> take(
            String consumer, ConsumerRecord<String, String> record, BiFunction<Sql, Event, Uni<Void>> handler) {
        Event event;
        try {
            event = CloudEvents.read(json, record.value());
        } catch (CloudEvents.Unreadable unreadable) {
            return SafeContext.call(vertx, () -> putAside(consumer, record, "", null, unreadable, 1));
        }
        return SafeContext.call(
                vertx,
                () -> Traces.continuing(
                        event.traceparent(),
                        "consume " + event.type(),
                        () -> attempt(consumer, record, event, handler, 1, 1)));
    }

    InHand inHand() {
        long now = System.nanoTime();
        return new InHand(
                inHand.size(),
                inHand.values().stream()
                        .mapToLong(came -> Duration.ofNanos(now - came).toMillis())
                        .max()
                        .orElse(0));
    }

    /**
     * @param attempt counts what the handler is to blame for
     * @param round counts everything, and sets the pause
     */
    private Uni<Void> attempt(
            String consumer,
            ConsumerRecord<String, String> record,
            Event event,
            BiFunction<Sql, Event, Uni<Void>> handler,
            int attempt,
            int round) {
        return once(consumer, event, handler).onFailure(Exception.class).recoverWithUni(failure -> {
            boolean database = DbFailure.isRetryable(failure) || DbFailure.isUnreachable(failure);
            if (!database && attempt >= MAX_ATTEMPTS) {
                return putAside(consumer, record, event.county(), event.traceparent(), failure, 1);
            }
            LOG.warnf("%s: event %s waits, try %d failed: %s", consumer, event.id(), round, failure);
            return after(
                    round,
                    () -> attempt(consumer, record, event, handler, database ? attempt : attempt + 1, round + 1));
        });
    }

    private Uni<Void> once(String consumer, Event event, BiFunction<Sql, Event, Uni<Void>> handler) {
        faults.reached("inbox.received");
        return tx.run(sql -> sql.update(
                                "INSERT IGNORE INTO inbox (county, consumer, event_id, received_at) VALUES (?, ?, ?, ?)",
                                event.county(),
                                consumer,
                                event.id(),
                                Utc.now(clock))
                        .chain(fresh -> fresh == 0
                                ? Uni.createFrom().voidItem()
                                : handler.apply(sql, event).invoke(() -> faults.reached("inbox.handled"))))
                .invoke(() -> faults.reached("inbox.committed"));
    }

    private Uni<Void> putAside(
            String consumer,
            ConsumerRecord<String, String> record,
            String county,
            String traceparent,
            Throwable reason,
            int attempt) {
        return tx.run(sql -> deadLetters.add(sql, consumer, record, county, traceparent, reason))
                .invoke(() -> LOG.errorf(
                        "%s: a message of %s is put aside as a dead letter: %s", consumer, record.topic(), reason))
                .onFailure(Exception.class)
                .recoverWithUni(failure -> {
                    LOG.warnf("%s: the dead letter cannot be written yet: %s", consumer, failure);
                    return after(attempt, () -> putAside(consumer, record, county, traceparent, reason, attempt + 1));
                });
    }

    private <T> Uni<T> after(int attempt, Supplier<Uni<T>> next) {
        Context context = Vertx.currentContext();
        long pause = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS << Math.min(2 * attempt, 10));
        return Uni.createFrom()
                .<Void>emitter(
                        emitter -> vertx.setTimer(pause, fired -> context.runOnContext(now -> emitter.complete(null))))
                .chain(() -> next.get());
    }
}
