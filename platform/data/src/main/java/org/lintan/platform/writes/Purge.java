package org.lintan.platform.writes;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.lintan.platform.db.Tx;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** Deletes what no longer serves: old idempotency keys (rule {@code platform.idempotency_days}), sent events, old inbox ids. */
@ApplicationScoped
class Purge {

    private static final Logger LOG = Logger.getLogger(Purge.class);
    private static final Duration SENT_EVENTS = Duration.ofDays(7);
    /** Far beyond the time a topic keeps its messages, so no repetition can come after it. */
    private static final Duration INBOX = Duration.ofDays(90);

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
                .chain(days -> tx.run(sql -> idempotency.purge(sql, now.minus(Duration.ofDays(days.number())))))
                .chain(() -> tx.run(sql ->
                        sql.update("DELETE FROM outbox WHERE sent_at < ? LIMIT 5000", Utc.of(now.minus(SENT_EVENTS)))))
                .chain(() -> tx.run(sql ->
                        sql.update("DELETE FROM inbox WHERE received_at < ? LIMIT 5000", Utc.of(now.minus(INBOX)))))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Purging waits: %s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
