package org.lintan.platform.writes;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** Deletes what no longer serves: old idempotency keys (rule {@code platform.idempotency_days}), sent events, old inbox ids; all that is old, however much came. */
@ApplicationScoped
class Purge {

    private static final Logger LOG = Logger.getLogger(Purge.class);
    private static final Duration SENT_EVENTS = Duration.ofDays(7);
    /** Far beyond the time a topic keeps its messages, so no repetition can come after it. */
    private static final Duration INBOX = Duration.ofDays(90);

    /** Rows a transaction. */
    static final int PART = 1_000;

    private final Tx tx;
    private final Idempotency idempotency;
    private final Rules rules;
    private final Today today;
    private final Clock clock;

    Purge(Tx tx, Idempotency idempotency, Rules rules, Today today, Clock clock) {
        this.tx = tx;
        this.idempotency = idempotency;
        this.rules = rules;
        this.today = today;
        this.clock = clock;
    }

    @Scheduled(every = "{lintan.purge.every}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        Instant now = clock.instant();
        return tx.run(sql -> rules.inForce(sql, "platform.idempotency_days", "", today.date()))
                .chain(days -> untilNothingIsLeft(
                        sql -> idempotency.purge(sql, now.minus(Duration.ofDays(days.number())), PART)))
                .chain(() -> untilNothingIsLeft(sql -> sentEvents(sql, now)))
                .chain(() -> untilNothingIsLeft(sql -> inbox(sql, now)))
                .onFailure()
                .invoke(failure -> LOG.warnf("Purging waits: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Part after part, each in a transaction of its own, so that whoever writes meanwhile waits for none of them for long. */
    private Uni<Void> untilNothingIsLeft(Function<Sql, Uni<Integer>> part) {
        return Multi.createBy()
                .repeating()
                .uni(() -> tx.run(part))
                .whilst(found -> found == PART)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * Found without a lock and deleted by their numbers: deleted by their time, they would lock the gap in front of them, which is where
     * the index takes every new event, as it is not sent yet.
     */
    Uni<Integer> sentEvents(Sql sql, Instant now) {
        return sql.rows(
                        "SELECT seq FROM outbox WHERE sent_at < ? ORDER BY sent_at LIMIT " + PART,
                        Utc.of(now.minus(SENT_EVENTS)))
                .chain(rows -> {
                    List<Long> old =
                            rows.stream().map(row -> row.getLong("seq")).toList();
                    return old.isEmpty()
                            ? Uni.createFrom().item(0)
                            : sql.update("DELETE FROM outbox WHERE seq IN " + In.marks(old), old.toArray())
                                    .replaceWith(old.size());
                });
    }

    /** What comes new stands at the other end of the index. */
    private Uni<Integer> inbox(Sql sql, Instant now) {
        return sql.update(
                "DELETE FROM inbox WHERE received_at < ? ORDER BY received_at LIMIT " + PART, Utc.of(now.minus(INBOX)));
    }
}
