package org.lintan.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.lintan.platform.db.Tx;

/** Figures an operator watches: how long the oldest event has waited, open dead letters, journals not sealed yet. */
@ApplicationScoped
class Vitals {

    private static final Logger LOG = Logger.getLogger(Vitals.class);

    /** @param oldestUnsentMillis 0 when nothing waits */
    record Figures(long unsent, long oldestUnsentMillis, long openDeadLetters, long unsealed) {}

    private final Tx tx;
    private final MeterRegistry meters;
    private volatile Figures latest = new Figures(0, 0, 0, 0);

    Vitals(Tx tx, MeterRegistry meters) {
        this.tx = tx;
        this.meters = meters;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("lintan.outbox.oldest.unsent.seconds", () -> latest.oldestUnsentMillis() / 1000.0)
                .register(meters);
        Gauge.builder("lintan.outbox.unsent", () -> latest.unsent()).register(meters);
        Gauge.builder("lintan.dead.letters.open", () -> latest.openDeadLetters())
                .register(meters);
        Gauge.builder("lintan.journals.unsealed", () -> latest.unsealed()).register(meters);
    }

    Figures latest() {
        return latest;
    }

    @Scheduled(every = "{lintan.vitals.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return tx.run(sql -> sql.row(
                        "SELECT COUNT(*) AS unsent, COALESCE(TIMESTAMPDIFF(MICROSECOND, MIN(created_at), UTC_TIMESTAMP(6)), 0) AS oldest,"
                                + " (SELECT COUNT(*) FROM dead_letter WHERE state = 'OPEN') AS dead,"
                                // county by county, as the index begins with it: else all that was ever sealed is
                                // counted through
                                + " (SELECT COALESCE(SUM((SELECT COUNT(*) FROM journal_seal s WHERE s.county = c.county AND s.seq IS NULL)), 0)"
                                + " FROM (SELECT DISTINCT county FROM journal_seal) c) AS unsealed"
                                + " FROM outbox WHERE sent_at IS NULL"))
                .invoke(row -> latest = figures(row.orElseThrow()))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("The figures cannot be measured: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private static Figures figures(Row row) {
        return new Figures(
                row.getLong("unsent"),
                Math.max(0, row.getLong("oldest") / 1000),
                row.getLong("dead"),
                row.getLong("unsealed"));
    }
}
