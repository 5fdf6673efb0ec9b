package org.lintan.platform.books;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.lintan.kernel.chain.Chain;
import org.lintan.kernel.chain.ChainHead;
import org.lintan.kernel.chain.Sealable;
import org.lintan.kernel.verify.ExportLine;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;
import org.lintan.platform.time.Utc;

/**
 * Takes committed journals into the chain of their county, some seconds after they were posted, and publishes each new head:
 * as a row, as an event on {@code chain.heads}, and in the log.
 *
 * <p>It reads only what is committed and waits for nobody who posts. Which journals it takes is decided by their being unsealed,
 * not by their ids, so one that becomes visible late is taken by a later link. Two sealers of a county meet on the newest head.
 */
@ApplicationScoped
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final int RANGE = 2_000;

    private final Tx tx;
    private final ChainRows chain;
    private final Outbox outbox;
    private final Clock clock;

    Sealer(Tx tx, ChainRows chain, Outbox outbox, Clock clock) {
        this.tx = tx;
        this.chain = chain;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{lintan.sealer.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sealAll() {
        return tx.run(sql -> sql.rows("SELECT DISTINCT county FROM journal_seal WHERE seq IS NULL"))
                .chain(rows -> Multi.createFrom()
                        .iterable(rows.stream()
                                .map(row -> row.getString("county"))
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(this::sealCounty)
                        .collect()
                        .last())
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Sealing waits: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Seals until at most a part of a range is left; gives the newest head. */
    Uni<ChainHead> sealCounty(String county) {
        return tx.run(sql -> sealRange(sql, county))
                .chain(head -> head.count() == RANGE
                        ? sealCounty(county)
                        : Uni.createFrom().item(head));
    }

    private Uni<ChainHead> sealRange(Sql sql, String county) {
        return chain.newest(sql, county, true)
                .chain(newest -> chain.unsealed(sql, county, RANGE).chain(journals -> {
                    if (journals.isEmpty()) {
                        return Uni.createFrom().item(newest);
                    }
                    ChainHead head = Chain.next(newest, journals);
                    LOG.infof("Sealed %d journals of %s: head %d is %s", head.count(), county, head.seq(), head.hash());
                    return save(sql, county, head, journals).replaceWith(head);
                }));
    }

    private Uni<Void> save(Sql sql, String county, ChainHead head, List<Sealable> journals) {
        return chain.insert(sql, county, head, Utc.now(clock))
                .chain(() -> chain.markSealed(
                        sql,
                        county,
                        head.seq(),
                        journals.stream()
                                .map(journal -> new Object[] {
                                    county, journal.id(), head.seq(), ExportLine.leaf(journal.id(), journal.journal())
                                })
                                .toList()))
                .chain(() -> outbox.add(
                        sql, List.of(new OutgoingEvent("chain.heads", county, "chain.sealed.v1", county, head))));
    }
}
