package org.lintan.ledger.pub;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.kernel.hash.Sha256;
import org.lintan.ledger.decision.Decisions;
import org.lintan.ledger.decision.InForce;
import org.lintan.ledger.distribution.DistributionState;
import org.lintan.ledger.plan.PlanArithmetic;
import org.lintan.ledger.plan.Reckoning;
import org.lintan.ledger.pub.DecisionInForce.BooksOf;
import org.lintan.ledger.pub.DecisionInForce.Link;
import org.lintan.platform.books.Seals;
import org.lintan.platform.books.Seals.Seal;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Lately;
import org.lintan.platform.time.Utc;

/** Decisions in force, for everybody, with the place of their money in the books. */
@ApplicationScoped
class DecisionsInForce {

    private final Tx tx;
    private final Decisions decisions;
    private final Seals seals;
    private final Lately<Asked, DecisionInForce> lately;

    private record Asked(String county, String decisionId) {}

    DecisionsInForce(
            Tx tx,
            Decisions decisions,
            Seals seals,
            Clock clock,
            @ConfigProperty(name = "lintan.public-answers.age") Duration age) {
        this.tx = tx;
        this.decisions = decisions;
        this.seals = seals;
        this.lately = new Lately<>(clock, age);
    }

    /** Refuses {@code NOT_FOUND} for what is not in force. */
    Uni<DecisionInForce> one(String county, String decisionId) {
        return lately.get(
                new Asked(county, decisionId),
                () -> tx.run(sql -> decisions
                        .inForce(county, decisionId)
                        .chain(decision -> sql.row(
                                        "SELECT c.village_name, c.name, r.households, r.members FROM collective c JOIN roll r ON r.county = c.county"
                                                + " WHERE c.county = ? AND c.party = ? AND r.id = ?",
                                        county,
                                        decision.party(),
                                        decision.rollId())
                                .chain(village -> sql.row(
                                                "SELECT * FROM distribution WHERE county = ? AND decision_id = ? AND run_at IS NOT NULL",
                                                county,
                                                decisionId)
                                        .chain(run -> books(sql, county, run)
                                                .map(books ->
                                                        view(county, decision, village.orElseThrow(), run, books)))))));
    }

    /** The head of a run and one journal a household: causes begin with the run's. */
    private Uni<Optional<BooksOf>> books(Sql sql, String county, Optional<Row> run) {
        if (run.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        String id = run.get().getString("id");
        return seals.beginning(sql, county, "distribution:" + id).map(found -> Optional.of(books(id, found)));
    }

    private static BooksOf books(String distributionId, List<Seal> journals) {
        StringBuilder leaves = new StringBuilder();
        Map<Long, Link> links = new LinkedHashMap<>();
        for (Seal journal : journals) {
            if (journal.sealed()) {
                leaves.append(journal.leaf()).append('\n');
                links.computeIfAbsent(journal.seq(), seq -> new Link(seq, journal.link(), journal.sealedAt()));
            }
        }
        return new BooksOf(
                distributionId,
                journals.size(),
                journals.stream().allMatch(Seal::sealed)
                        ? Sha256.hexOf(leaves.toString().getBytes(StandardCharsets.US_ASCII))
                        : null,
                List.copyOf(links.values()));
    }

    private static DecisionInForce view(
            String county, InForce decision, Row village, Optional<Row> run, Optional<BooksOf> books) {
        long members = village.getLong("members");
        Reckoning.Parts parts = run.map(DecisionsInForce::moved)
                .orElseGet(() -> PlanArithmetic.recorded(decision.plan(), decision.potFen(), members));
        return new DecisionInForce(
                decision.decisionId(),
                county,
                village.getString("village_name"),
                village.getString("name"),
                decision.title(),
                decision.plan(),
                parts.potFen(),
                parts.deductionsFen(),
                parts.collectiveFen(),
                parts.householdsFen(),
                parts.residualFen(),
                parts.perHeadFen(),
                village.getLong("households"),
                members,
                decision.steps(),
                decision.publishedOn(),
                decision.noticeDays(),
                decision.noticeEndsOn(),
                decision.objections(),
                decision.inForceOn(),
                decision.seed(),
                run.map(row -> DistributionState.valueOf(row.getString("state")))
                        .orElse(null),
                run.map(row -> Utc.instant(row.getLocalDateTime("run_at"))).orElse(null),
                run.map(row -> Utc.instant(row.getLocalDateTime("completed_at")))
                        .orElse(null),
                books.orElse(null));
    }

    private static Reckoning.Parts moved(Row run) {
        return new Reckoning.Parts(
                run.getLong("pot_fen"),
                run.getLong("deductions_fen"),
                run.getLong("collective_fen"),
                run.getLong("households_fen"),
                run.getLong("residual_fen"),
                run.getLong("members"),
                run.getLong("per_head_fen"));
    }
}
