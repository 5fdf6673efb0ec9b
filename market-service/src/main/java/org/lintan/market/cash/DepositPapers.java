package org.lintan.market.cash;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lintan.market.money.Staff;
import org.lintan.platform.db.Sql;
import org.lintan.platform.documents.BoundPaper;
import org.lintan.platform.documents.BoundPapers;
import org.lintan.platform.documents.NamedPaper;
import org.lintan.platform.documents.PaperObject;
import org.lintan.platform.documents.Readings;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.http.acts.NoAct;
import org.lintan.platform.writes.Writes;

/** The bank's receipts of deposits: brought and read by bank, operator and the party whose money it is; the auditor reads them too. */
@ApplicationScoped
class DepositPapers {

    private static final Set<PaperObject> OF_DEPOSIT = Set.of(PaperObject.DEPOSIT);

    private final Writes writes;
    private final Readings readings;
    private final BoundPapers bound;

    DepositPapers(Writes writes, Readings readings, BoundPapers bound) {
        this.writes = writes;
        this.readings = readings;
        this.bound = bound;
    }

    /** All papers of a deposit, in the order in which they were handed in. */
    record DepositDocuments(String depositId, List<BoundPaper> documents) {}

    Uni<Integer> bind(Sql sql, Actor by, String depositId, List<NamedPaper> papers) {
        return bound.bind(sql, by, PaperObject.DEPOSIT, depositId, papers);
    }

    Uni<BoundPapers.Found> of(Sql sql, String county, Collection<String> depositIds) {
        return bound.of(sql, county, OF_DEPOSIT, depositIds);
    }

    /**
     * Adds papers to a deposit, whatever became of it: a receipt may come days after the money, and one that stood in a statement of the bank was never recorded by
     * hand. It moves no money and confirms nothing.
     */
    Uni<Response> add(Actor actor, String depositId, List<NamedPaper> papers) {
        return writes.once(sql -> visible(sql, actor, depositId, " FOR UPDATE")
                .chain(() -> bind(sql, actor, depositId, papers))
                .chain(fresh -> of(sql, actor.county(), List.of(depositId)).map(all -> added(depositId, all, fresh))));
    }

    private static Outcome<DepositDocuments> added(String depositId, BoundPapers.Found all, int fresh) {
        Outcome<DepositDocuments> done =
                Outcome.done(new DepositDocuments(depositId, all.of(PaperObject.DEPOSIT, depositId)));
        return fresh == 0
                ? done.by(NoAct.NOTHING_CHANGED)
                : done.by(Act.of(ActKind.DEPOSIT_PAPERS_ADDED, depositId).with(ActField.PAPERS, fresh));
    }

    /** A paper of a deposit, for who sees the deposit. */
    Readings.Reading of(Actor actor, String depositId, String sha256) {
        return readings.by(sql -> visible(sql, actor, depositId, "")
                .chain(() -> bound.open(sql, actor.county(), OF_DEPOSIT, depositId, sha256)));
    }

    /** Refuses {@code NOT_FOUND} for another party's, unless the actor handles the county's money. */
    private static Uni<Void> visible(Sql sql, Actor actor, String depositId, String lock) {
        return sql.row("SELECT party FROM deposit WHERE county = ? AND id = ?" + lock, actor.county(), depositId)
                .invoke(row -> {
                    if (row.isEmpty()
                            || !Staff.seesCounty(actor)
                                    && !row.get().getString("party").equals(actor.party())) {
                        throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
                    }
                })
                .replaceWithVoid();
    }
}
