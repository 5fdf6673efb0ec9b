package org.lintan.ticket.retirement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.lintan.platform.db.Sql;
import org.lintan.platform.documents.BoundPapers;
import org.lintan.platform.documents.NamedPaper;
import org.lintan.platform.documents.PaperObject;
import org.lintan.platform.documents.Readings;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.ticket.support.Roles;

/** The papers retirements stand on: read by the party that retired, by the office that keeps the register and by the auditor, never by the public. */
@ApplicationScoped
class RetirementPapers {

    private static final Set<PaperObject> OF_RETIREMENT = Set.of(PaperObject.RETIREMENT);

    private final Readings readings;
    private final BoundPapers bound;
    private final RetirementRows rows;

    RetirementPapers(Readings readings, BoundPapers bound, RetirementRows rows) {
        this.readings = readings;
        this.bound = bound;
        this.rows = rows;
    }

    /** Whether somebody reads the retirements of all parties of the county. */
    static boolean readsAll(Actor actor) {
        return actor.has(Roles.AUDITOR) || actor.has(Roles.FORESTRY);
    }

    Uni<Integer> bind(Sql sql, Actor holder, String retirementId, List<NamedPaper> papers) {
        return bound.bind(sql, holder, PaperObject.RETIREMENT, retirementId, papers);
    }

    Uni<BoundPapers.Found> of(Sql sql, String county, List<Certificate> retirements) {
        return bound.of(
                sql,
                county,
                OF_RETIREMENT,
                retirements.stream().map(Certificate::retirementId).toList());
    }

    /** A paper of a retirement, for who sees the retirement. */
    Readings.Reading of(Actor actor, String retirementId, String sha256) {
        return readings.by(sql -> rows.party(sql, actor.county(), retirementId).chain(party -> {
            if (party.isEmpty() || !readsAll(actor) && !party.get().equals(actor.party())) {
                throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
            }
            return bound.open(sql, actor.county(), OF_RETIREMENT, retirementId, sha256);
        }));
    }
}
