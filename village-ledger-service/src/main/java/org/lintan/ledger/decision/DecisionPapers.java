package org.lintan.ledger.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.documents.BoundPaper;
import org.lintan.platform.documents.BoundPapers;
import org.lintan.platform.documents.NamedPaper;
import org.lintan.platform.documents.Opened;
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

/**
 * The papers of decisions and objections. A decision's are for whoever may read the decision; an objection's and its answer's for the household that raised it, the
 * stewards who answer, and the auditor.
 */
@ApplicationScoped
class DecisionPapers {

    private static final Set<PaperObject> OF_DECISION = Set.of(PaperObject.DECISION);
    private static final Set<PaperObject> OF_OBJECTION = Set.of(PaperObject.OBJECTION, PaperObject.OBJECTION_ANSWER);
    private static final Set<PaperObject> ALL =
            Set.of(PaperObject.DECISION, PaperObject.OBJECTION, PaperObject.OBJECTION_ANSWER);

    private final Writes writes;
    private final Villages villages;
    private final DecisionRows decisions;
    private final ObjectionRows objections;
    private final Readings readings;
    private final BoundPapers bound;

    DecisionPapers(
            Writes writes,
            Villages villages,
            DecisionRows decisions,
            ObjectionRows objections,
            Readings readings,
            BoundPapers bound) {
        this.writes = writes;
        this.villages = villages;
        this.decisions = decisions;
        this.objections = objections;
        this.readings = readings;
        this.bound = bound;
    }

    /** All papers of a decision, in the order in which they were handed in. */
    record Added(String decisionId, List<BoundPaper> documents) {}

    Uni<Integer> bind(Sql sql, Actor by, PaperObject object, String objectId, List<NamedPaper> papers) {
        return bound.bind(sql, by, object, objectId, papers);
    }

    /** The papers of these decisions and of the objections to them. */
    Uni<BoundPapers.Found> of(Sql sql, String county, Collection<String> decisionIds, List<ObjectionRow> objections) {
        return bound.of(
                sql,
                county,
                ALL,
                Stream.concat(decisionIds.stream(), objections.stream().map(one -> one.id))
                        .toList());
    }

    /**
     * Adds papers to a decision that stands: minutes that were signed later, photographs of the notice board. There is no time for it that is too late; each says
     * since when it is there, and none replaces another.
     */
    Uni<Response> add(Actor steward, String decisionId, List<NamedPaper> papers) {
        return writes.once(sql -> villages.own(sql, steward)
                .chain(village -> decisions.lock(sql, village.county(), village.party(), decisionId))
                .chain(decision -> bind(sql, steward, PaperObject.DECISION, decision.id, papers)
                        .chain(fresh -> of(sql, decision.county, List.of(decision.id), List.of())
                                .map(all -> added(decision, all, fresh)))));
    }

    private static Outcome<Added> added(DecisionRow decision, BoundPapers.Found all, int fresh) {
        Outcome<Added> done = Outcome.done(new Added(decision.id, all.of(PaperObject.DECISION, decision.id)));
        return fresh == 0
                ? done.by(NoAct.NOTHING_CHANGED)
                : done.by(Act.of(ActKind.DECISION_PAPERS_ADDED, decision.id)
                        .with(ActField.NAME, decision.title)
                        .with(ActField.PAPERS, fresh));
    }

    /** A paper of a decision, for whoever may read the decision. */
    Readings.Reading of(Actor actor, String decisionId, String sha256) {
        return readings.by(sql -> visible(sql, actor, decisionId)
                .chain(decision -> bound.open(sql, decision.county, OF_DECISION, decision.id, sha256)));
    }

    /** A paper of an objection or of its answer. */
    Readings.Reading of(Actor actor, String decisionId, String objectionId, String sha256) {
        return readings.by(sql -> visible(sql, actor, decisionId)
                .chain(decision -> objections.one(decision.county, decision.id, objectionId))
                .chain(objection -> opened(sql, actor, objection, sha256)));
    }

    private Uni<Opened> opened(Sql sql, Actor actor, ObjectionRow objection, String sha256) {
        if (objection == null || !Villages.seesAll(actor) && !objection.raisedParty.equals(actor.party())) {
            throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
        }
        return bound.open(sql, objection.county, OF_OBJECTION, objection.id, sha256);
    }

    /** A steward of a village that this county does not know meets the same 404 as everybody. */
    private Uni<DecisionRow> visible(Sql sql, Actor actor, String decisionId) {
        if (actor.has("steward")) {
            return decisions.one(actor.county(), actor.party(), decisionId);
        }
        return villages.of(sql, actor, Villages.Kept.DECISION, decisionId)
                .chain(village -> decisions.one(village.county(), village.party(), decisionId));
    }
}
