package org.lintan.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
 *
 * <p>What a poll brought may be consumed together: a part of it is one transaction. A part that fails, for whatever reason, has changed
 * nothing, and its events are consumed one by one, so that only the one to blame is put aside.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int MAX_ATTEMPTS = 4;
    /** Events a transaction: what they lock others wait for. */
    static final int PART = 200;

    private static final long MAX_PAUSE_MS = 5_000;

    private final InHand inHand = new InHand();
    private final Tx tx;
    private final Vertx vertx;
    private final ObjectMapper json;
    private final Clock clock;
    private final DeadLetters deadLetters;
    private final FaultPoint faults;
    private final InboxBatch batch;
    private final long firstPauseMs;

    /** @param firstPause before the second try of an event; each later pause is four times as long */
    Inbox(
            Tx tx,
            Vertx vertx,
            ObjectMapper json,
            Clock clock,
            DeadLetters deadLetters,
            FaultPoint faults,
            InboxBatch batch,
            @ConfigProperty(name = "lintan.inbox.first-pause") Duration firstPause) {
        this.tx = tx;
        this.vertx = vertx;
        this.json = json;
        this.clock = clock;
        this.deadLetters = deadLetters;
        this.faults = faults;
        this.batch = batch;
        this.firstPauseMs = Math.max(1, firstPause.toMillis());
    }

    /**
     * @param consumer stable name, at most 60 ASCII characters, unique in the database: {@code market.tickets}
     * @param handler the effect; it may run several times but commits once, and may touch nothing but the database
     */
    public Uni<Void> consume(
            String consumer, ConsumerRecord<String, String> record, BiFunction<Sql, Event, Uni<Void>> handler) {
        return inHand.during(1, () -> take(consumer, record, event -> true, handler));
    }

    /** The same for a handler that says which types it knows; an event of another type passes without a transaction. */
    public Uni<Void> consume(String consumer, ConsumerRecord<String, String> record, EventHandler handler) {
        return inHand.during(1, () -> take(consumer, record, handler));
    }

    /** Consumes all records of a poll, those of a partition in their order; may be acknowledged as a whole. */
    public Uni<Void> consumeAll(
            String consumer, Iterable<ConsumerRecord<String, String>> records, EventHandler handler) {
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        records.forEach(all::add);
        return inHand.during(all.size(), () -> inTurn(parts(all), part -> takeAll(consumer, part, handler)));
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PART) {
            parts.add(all.subList(from, Math.min(from + PART, all.size())));
        }
        return parts;
    }

    private static <T> Uni<Void> inTurn(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> takeAll(String consumer, List<ConsumerRecord<String, String>> part, EventHandler handler) {
        List<Event> events = new ArrayList<>(part.size());
        try {
            for (ConsumerRecord<String, String> record : part) {
                events.add(CloudEvents.read(json, record.value()));
            }
        } catch (CloudEvents.Unreadable unreadable) {
            return oneByOne(consumer, part, handler);
        }
        Set<String> types = handler.types();
        List<Event> known =
                events.stream().filter(event -> types.contains(event.type())).toList();
        if (known.size() < 2) {
            return oneByOne(consumer, part, handler);
        }
        return SafeContext.call(vertx, () -> batch.consume(consumer, known, handler))
                .onFailure(Exception.class)
                .recoverWithUni(failure -> {
                    LOG.infof(
                            "%s: %d events are taken one by one, together they failed: %s",
                            consumer, known.size(), failure);
                    return oneByOne(consumer, part, handler);
                });
    }

    private Uni<Void> oneByOne(String consumer, List<ConsumerRecord<String, String>> part, EventHandler handler) {
        return inTurn(part, record -> take(consumer, record, handler));
    }

    private Uni<Void> take(String consumer, ConsumerRecord<String, String> record, EventHandler handler) {
        return take(consumer, record, event -> handler.types().contains(event.type()), handler::handle);
    }

    private Uni<Void> take(
            String consumer,
            ConsumerRecord<String, String> record,
            Predicate<Event> known,
            BiFunction<Sql, Event, Uni<Void>> handler) {
        Event event;
        try {
            event = CloudEvents.read(json, record.value());
        } catch (CloudEvents.Unreadable unreadable) {
            return SafeContext.call(vertx, () -> putAside(consumer, record, "", null, unreadable, 1));
        }
        if (!known.test(event)) {
            return Uni.createFrom().voidItem();
        }
        return SafeContext.call(
                vertx,
                () -> Traces.continuing(
                        event.traceparent(),
                        "consume " + event.type(),
                        () -> attempt(consumer, record, event, handler, 1, 1)));
    }

    InHand.Figures inHand() {
        return inHand.figures();
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
                                "INSERT IGNORE INTO inbox (county, consumer, event_id, received_at) VALUES (?, ?, ?,"
                                        + " ?)",
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
        long pause = Math.min(MAX_PAUSE_MS, firstPauseMs << Math.min(2 * (attempt - 1), 10));
        return Uni.createFrom()
                .<Void>emitter(
                        emitter -> vertx.setTimer(pause, fired -> context.runOnContext(now -> emitter.complete(null))))
                .chain(() -> next.get());
    }
}
