package org.lintan.ledger.distribution;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.PostingRefusal;
import org.lintan.kernel.id.Ids;
import org.lintan.ledger.Cny;
import org.lintan.ledger.Postings;
import org.lintan.ledger.decision.DecisionFacts;
import org.lintan.ledger.decision.Decisions;
import org.lintan.ledger.income.Purse;
import org.lintan.ledger.plan.Reckoning;
import org.lintan.ledger.roll.Rolls;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/** Prepares and runs distributions: one steward writes every line down, another lets the money move. */
@ApplicationScoped
class Distributions {

    private final Writes writes;
    private final Villages villages;
    private final Decisions decisions;
    private final Rolls rolls;
    private final Purse purse;
    private final DistributionRows rows;
    private final DistributionLines lines;
    private final Books books;
    private final Today today;
    private final Clock clock;

    Distributions(
            Writes writes,
            Villages villages,
            Decisions decisions,
            Rolls rolls,
            Purse purse,
            DistributionRows rows,
            DistributionLines lines,
            Books books,
            Today today,
            Clock clock) {
        this.writes = writes;
        this.villages = villages;
        this.decisions = decisions;
        this.rolls = rolls;
        this.purse = purse;
        this.rows = rows;
        this.lines = lines;
        this.books = books;
        this.today = today;
        this.clock = clock;
    }

    Uni<Response> prepare(Actor steward, String decisionId) {
        return writes.once(sql -> {
            if (!Ids.canBe(decisionId)) {
                return refuse(Refusal.of(DistributionCode.DECISION_REQUIRED));
            }
            return villages.lockOwn(sql, steward)
                    .chain(village -> decisions
                            .lock(sql, village, decisionId)
                            .chain(decision -> rows.ofDecision(village.county(), decisionId)
                                    .chain(taken -> taken
                                            ? refuse(Refusal.of(DistributionCode.DECISION_ALREADY_DISTRIBUTED))
                                            : decision.obstacle().isPresent()
                                                    ? refuse(decision.obstacle().get())
                                                    : prepare(sql, steward, village, decision))));
        });
    }

    private Uni<Outcome<DistributionView>> prepare(Sql sql, Actor steward, Collective village, DecisionFacts decision) {
        return waiting(sql, village)
                .chain(waiting -> waiting
                        ? refuse(Refusal.of(DistributionCode.DISTRIBUTION_IN_PREPARATION))
                        : free(sql, village, decision)
                                .chain(free -> free < decision.potFen()
                                        ? refuse(Refusal.of(
                                                DistributionCode.POT_EXCEEDS_AVAILABLE, decision.potFen(), free))
                                        : write(sql, steward, village, decision)));
    }

    private Uni<Outcome<DistributionView>> write(Sql sql, Actor steward, Collective village, DecisionFacts decision) {
        return rolls.heads(sql, village.county(), decision.rollId())
                .chain(heads -> lines.carries(sql, village.county(), decision.rollId())
                        .chain(carries ->
                                write(sql, steward, village, decision, Working.of(decision, heads, carries))));
    }

    private Uni<Outcome<DistributionView>> write(
            Sql sql, Actor steward, Collective village, DecisionFacts decision, Working working) {
        if (working.reckoning() instanceof Reckoning.Unfit unfit) {
            return refuse(unfit.refusal());
        }
        Reckoning.Parts parts = (Reckoning.Parts) working.reckoning();
        boolean splitFully = decision.plan().perHeadFen() == null;
        DistributionRow row = row(
                steward, village, decision, parts, splitFully, working.heads().size());
        return rows.persist(row)
                .chain(() -> lines.insert(sql, village.county(), row.id, working.heads(), working.lines(), splitFully))
                .map(done -> Outcome.created(DistributionView.of(row), URI.create("/api/v1/distributions/" + row.id))
                        .by(act(ActKind.DISTRIBUTION_PREPARED, row).with(ActField.STATE, row.state)));
    }

    private DistributionRow row(
            Actor steward,
            Collective village,
            DecisionFacts decision,
            Reckoning.Parts parts,
            boolean splitFully,
            int households) {
        DistributionRow row = new DistributionRow();
        row.id = Ids.next();
        row.county = village.county();
        row.party = village.party();
        row.decisionId = decision.decisionId();
        row.state = DistributionState.PREPARED.name();
        row.title = decision.title();
        row.potFen = parts.potFen();
        row.deductionsFen = parts.deductionsFen();
        row.collectiveFen = parts.collectiveFen();
        row.householdsFen = parts.householdsFen();
        row.residualFen = parts.residualFen();
        row.perHeadFen = parts.perHeadFen();
        row.splitFully = splitFully;
        row.households = households;
        row.members = Math.toIntExact(parts.members());
        row.seed = decision.seed();
        row.preparedBy = steward.subject();
        row.preparedAt = Utc.of(clock.instant());
        return row;
    }

    Uni<Response> approve(Actor steward, String distributionId) {
        return writes.once(sql -> villages.lockOwn(sql, steward)
                .chain(village -> rows.lock(sql, village.county(), village.party(), distributionId)
                        .chain(row -> approve(sql, steward, village, row))));
    }

    private Uni<Outcome<DistributionView>> approve(Sql sql, Actor steward, Collective village, DistributionRow row) {
        if (!row.state.equals(DistributionState.PREPARED.name())) {
            return refuse(Refusal.of(DistributionCode.DISTRIBUTION_ALREADY_RUN));
        }
        if (row.preparedBy.equals(steward.subject())) {
            return refuse(Refusal.of(DistributionCode.APPROVER_IS_PREPARER));
        }
        // an objection may have come since the lines were prepared
        return decisions
                .lock(sql, village, row.decisionId)
                .chain(decision -> decision.obstacle().isPresent()
                        ? refuse(decision.obstacle().get())
                        : run(sql, steward, village, row, decision));
    }

    private Uni<Outcome<DistributionView>> run(
            Sql sql, Actor steward, Collective village, DistributionRow row, DecisionFacts decision) {
        return free(sql, village, decision)
                .chain(free -> free < row.potFen
                        ? refuse(Refusal.of(DistributionCode.POT_EXCEEDS_AVAILABLE, row.potFen, free))
                        : lines.all(sql, village.county(), row.id)
                                .chain(stored -> move(sql, steward, village, row, stored)));
    }

    private Uni<Outcome<DistributionView>> move(
            Sql sql, Actor steward, Collective village, DistributionRow row, List<DistributionLines.Stored> stored) {
        return books.post(sql, DistributionJournals.of(row, stored, today.date()))
                .invoke(answers -> Postings.refused(answers).ifPresent(refused -> {
                    throw refusal(row, refused).rollback();
                }))
                .chain(() -> lines.makePayable(sql, village.county(), row.id))
                .chain(() -> lines.keepCarries(sql, village.county(), stored))
                .chain(() -> decisions.markRun(sql, village, row.decisionId))
                .chain(() -> {
                    row.state = DistributionState.RUN.name();
                    row.approvedBy = steward.subject();
                    row.runAt = Utc.of(clock.instant());
                    return rows.flush();
                })
                .map(done -> Outcome.done(DistributionView.of(row))
                        .by(act(ActKind.DISTRIBUTION_RUN, row)
                                .changed(ActField.STATE, DistributionState.PREPARED, row.state)));
    }

    private static Act act(ActKind kind, DistributionRow row) {
        return Act.of(kind, row.id)
                .with(ActField.NAME, row.title)
                .with(ActField.AMOUNT_FEN, row.potFen)
                .with(ActField.HOUSEHOLDS, row.households);
    }

    private static Refusal refusal(DistributionRow row, Posting.Refused refused) {
        return refused.code() == PostingRefusal.INSUFFICIENT
                ? Refusal.of(DistributionCode.POT_EXCEEDS_AVAILABLE, row.potFen, "?")
                : Refusal.of(DistributionCode.BOOKS_REFUSED, refused.code().name());
    }

    /** What this decision may draw on: the money that is there, less what earlier decisions still wait for. */
    private Uni<Long> free(Sql sql, Collective village, DecisionFacts decision) {
        Account pot = Cny.available(village.county(), village.party());
        return purse.refuseAdvanced(sql, village)
                .chain(() -> books.balances(sql, List.of(pot)))
                .map(balances -> Math.max(0, balances.getOrDefault(pot, 0L) - decision.promisedBeforeFen()));
    }

    /** Lines are reckoned with the carries of the last run, so only one distribution may wait at a time. */
    private static Uni<Boolean> waiting(Sql sql, Collective village) {
        return sql.row(
                        "SELECT 1 AS waiting FROM distribution d WHERE d.county = ? AND d.party = ? AND d.state = 'PREPARED'"
                                + " AND NOT EXISTS (SELECT 1 FROM objection o WHERE o.county = d.county AND o.decision_id = d.decision_id"
                                + " AND o.upheld = TRUE) LIMIT 1",
                        village.county(),
                        village.party())
                .map(Optional::isPresent);
    }

    private static <T> Uni<Outcome<T>> refuse(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
