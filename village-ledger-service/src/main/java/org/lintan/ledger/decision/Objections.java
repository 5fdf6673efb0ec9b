package org.lintan.ledger.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.lintan.kernel.id.Ids;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.documents.NamedPaper;
import org.lintan.platform.documents.PaperObject;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/**
 * Raising and answering objections. A household may object until the money has moved, also after the notice ended:
 * late is better than unheard. It has one open objection per decision at a time.
 */
@ApplicationScoped
class Objections {

    private static final int LONGEST = 2_000;

    private final Writes writes;
    private final Villages villages;
    private final DecisionRows decisions;
    private final ObjectionRows objections;
    private final DecisionPapers papers;
    private final Clock clock;

    Objections(
            Writes writes,
            Villages villages,
            DecisionRows decisions,
            ObjectionRows objections,
            DecisionPapers papers,
            Clock clock) {
        this.writes = writes;
        this.villages = villages;
        this.decisions = decisions;
        this.objections = objections;
        this.papers = papers;
        this.clock = clock;
    }

    /** The household's words, and the papers and photographs it brings; null for none. */
    record Objection(String text, @Size(max = 20) List<@NotNull @Valid NamedPaper> documents) {}

    /** The answer and the papers it stands on; {@code upheld} means the household is right and the decision falls. */
    record Resolution(
            String resolution,
            Boolean upheld,
            @Size(max = 20) List<@NotNull @Valid NamedPaper> documents) {}

    Uni<Response> raise(Actor household, String decisionId, Objection objection) {
        return writes.once(sql -> {
            if (objection == null || empty(objection.text())) {
                return refuse(DecisionCode.OBJECTION_TEXT_REQUIRED);
            }
            return villages.of(sql, household)
                    .chain(village -> decisions
                            .lock(sql, village.county(), village.party(), decisionId)
                            .chain(decision -> objections
                                    .to(village.county(), List.of(decision.id))
                                    .chain(all -> raise(sql, household, village, decision, all, objection))));
        });
    }

    private Uni<Outcome<ObjectionView>> raise(
            Sql sql,
            Actor household,
            Collective village,
            DecisionRow decision,
            List<ObjectionRow> all,
            Objection objection) {
        if (decision.runAt != null) {
            return refuse(DecisionCode.OBJECTION_TOO_LATE);
        }
        if (all.stream().anyMatch(ObjectionRow::upheld)) {
            return refuse(DecisionCode.DECISION_FAILED);
        }
        if (all.stream().anyMatch(o -> o.open() && o.raisedParty.equals(household.party()))) {
            return refuse(DecisionCode.OBJECTION_ALREADY_OPEN);
        }
        ObjectionRow row = new ObjectionRow();
        row.id = Ids.next();
        row.county = village.county();
        row.decisionId = decision.id;
        row.raisedParty = household.party();
        row.raisedBy = household.subject();
        row.text = objection.text().trim();
        row.raisedAt = Utc.of(clock.instant());
        return objections
                .persist(row)
                .chain(() -> papers.bind(sql, household, PaperObject.OBJECTION, row.id, objection.documents()))
                .chain(bound -> view(sql, row, false)
                        .map(view -> Outcome.created(view, URI.create("/api/v1/decisions/" + decision.id))
                                .by(Act.of(ActKind.OBJECTION_RAISED, decision.id)
                                        .counted(ActField.PAPERS, bound)
                                        .because(row.text))));
    }

    private Uni<ObjectionView> view(Sql sql, ObjectionRow row, boolean all) {
        return papers.of(sql, row.county, List.of(), List.of(row))
                .map(found -> ObjectionView.of(row, true, all, found));
    }

    Uni<Response> resolve(Actor steward, String decisionId, String objectionId, Resolution resolution) {
        return writes.once(sql -> {
            if (resolution == null || empty(resolution.resolution())) {
                return refuse(DecisionCode.RESOLUTION_REQUIRED);
            }
            return villages.own(sql, steward)
                    .chain(village -> decisions
                            .lock(sql, village.county(), village.party(), decisionId)
                            .chain(decision -> objections
                                    .one(village.county(), decision.id, objectionId)
                                    .chain(objection -> resolve(sql, steward, decision, objection, resolution))));
        });
    }

    private Uni<Outcome<ObjectionView>> resolve(
            Sql sql, Actor steward, DecisionRow decision, ObjectionRow objection, Resolution resolution) {
        if (objection == null) {
            return refuse(DecisionCode.OBJECTION_NOT_FOUND);
        }
        if (decision.proposedBy.equals(steward.subject())) {
            return refuse(DecisionCode.RESOLVER_IS_PROPOSER);
        }
        if (!objection.open()) {
            return refuse(DecisionCode.OBJECTION_ALREADY_RESOLVED);
        }
        objection.resolution = resolution.resolution().trim();
        objection.upheld = Boolean.TRUE.equals(resolution.upheld());
        objection.resolvedBy = steward.subject();
        objection.resolvedName = steward.name();
        objection.resolvedAt = Utc.of(clock.instant());
        return objections
                .flush()
                .chain(() ->
                        papers.bind(sql, steward, PaperObject.OBJECTION_ANSWER, objection.id, resolution.documents()))
                .chain(bound -> view(sql, objection, true)
                        .map(view -> Outcome.done(view)
                                .by(Act.of(ActKind.OBJECTION_RESOLVED, decision.id)
                                        .with(ActField.UPHELD, objection.upheld)
                                        .counted(ActField.PAPERS, bound)
                                        .because(objection.resolution))));
    }

    private static boolean empty(String text) {
        return text == null || text.isBlank() || text.length() > LONGEST;
    }

    private static <T> Uni<Outcome<T>> refuse(DecisionCode code) {
        return Uni.createFrom().item(Outcome.refused(code));
    }
}
