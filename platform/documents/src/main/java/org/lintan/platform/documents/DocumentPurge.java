package org.lintan.platform.documents;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.lintan.platform.db.Tx;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;

/**
 * Deletes papers nothing stands on: those nobody went on sending (rule {@code documents.unfinished_days}), and those that were sent and never used
 * ({@code documents.unused_days}). What was used is never deleted here.
 */
@ApplicationScoped
class DocumentPurge {

    private static final Logger LOG = Logger.getLogger(DocumentPurge.class);
    private static final int PART = 100;

    private final Tx tx;
    private final DocumentRows rows;
    private final Rules rules;
    private final Today today;
    private final Clock clock;
    private final Keeping keeping;
    private final Vertx vertx;

    DocumentPurge(Tx tx, DocumentRows rows, Rules rules, Today today, Clock clock, Keeping keeping, Vertx vertx) {
        this.tx = tx;
        this.rows = rows;
        this.rules = rules;
        this.today = today;
        this.clock = clock;
        this.keeping = keeping;
        this.vertx = vertx;
    }

    @Scheduled(every = "{lintan.purge.every}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return purge("documents.unfinished_days", Set.of(DocumentState.OPEN, DocumentState.REFUSED))
                .chain(() -> purge("documents.unused_days", Set.of(DocumentState.STORED)))
                .chain(() -> Uni.createFrom()
                        .completionStage(
                                () -> vertx.executeBlocking(this::sweep, false).toCompletionStage()))
                .onFailure()
                .invoke(failure -> LOG.warnf("Purging papers waits: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Objects go after their rows: what dies in between is found by the next sweep. */
    private Void sweep() {
        int gone;
        do {
            gone = keeping.sweep(PART);
        } while (gone == PART);
        return null;
    }

    private Uni<Void> purge(String rule, Set<DocumentState> states) {
        return tx.run(sql -> rules.inForce(sql, rule, "", today.date()))
                .map(days -> clock.instant().minus(Duration.ofDays(days.number())))
                .chain(since -> Multi.createBy()
                        .repeating()
                        .uni(() -> part(states, since))
                        .whilst(found -> found == PART)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** Each paper in a transaction of its own: one may be many megabytes. */
    private Uni<Integer> part(Set<DocumentState> states, Instant since) {
        return tx.run(sql -> rows.forgotten(sql, states, since, PART))
                .call(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(row -> tx.run(sql -> rows.forget(sql, row, since)))
                        .collect()
                        .last())
                .map(List::size);
    }
}
