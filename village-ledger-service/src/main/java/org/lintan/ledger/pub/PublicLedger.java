package org.lintan.ledger.pub;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.ledger.decision.Decisions;
import org.lintan.ledger.distribution.DistributionState;
import org.lintan.ledger.plan.Plan;
import org.lintan.ledger.plan.PlanArithmetic;
import org.lintan.ledger.plan.Reckoning;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Lately;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** What a county's villages show everybody. */
@ApplicationScoped
class PublicLedger {

    /** An upheld objection ended the decision for good; one that is open leaves its notice running. */
    private static final String NOTICES =
            "SELECT d.id, d.county, d.title, d.plan, d.pot_fen, d.published_on, d.notice_ends_on, d.notice_days, c.village_name, c.name AS collective_name,"
                    + " r.households, r.members FROM decision d JOIN collective c ON c.county = d.county AND c.party = d.party"
                    + " JOIN roll r ON r.county = d.county AND r.id = d.roll_id"
                    + " WHERE d.county = ? AND d.notice_ends_on >= ? AND d.notice_days > 0 AND d.run_at IS NULL"
                    + " AND NOT EXISTS (SELECT 1 FROM objection o WHERE o.county = d.county AND o.decision_id = d.id AND o.upheld)";

    private final Tx tx;
    private final Decisions decisions;
    private final Today today;
    private final Clock clock;
    private final Lately<CountyYear, SharedOut> sums;

    private record CountyYear(String county, int year) {}

    PublicLedger(
            Tx tx,
            Decisions decisions,
            Today today,
            Clock clock,
            @ConfigProperty(name = "lintan.public-answers.age") Duration age) {
        this.tx = tx;
        this.decisions = decisions;
        this.today = today;
        this.clock = clock;
        this.sums = new Lately<>(clock, age);
    }

    /** Newest first. */
    Uni<Page<PublicDecision>> notices(String county, String after) {
        return tx.run(sql -> sql.rows(
                        NOTICES + (after == null ? "" : " AND d.id < ?") + " ORDER BY d.id DESC LIMIT "
                                + (Page.SIZE + 1),
                        after == null
                                ? new Object[] {county, today.date()}
                                : new Object[] {county, today.date(), after}))
                .map(rows -> Page.of(rows.stream().map(this::decision).toList(), PublicDecision::decisionId));
    }

    /** Refuses {@code NOT_FOUND}, also once the notice is over. */
    Uni<PublicDecision> notice(String county, String decisionId) {
        return tx.run(sql -> sql.row(NOTICES + " AND d.id = ?", county, today.date(), decisionId))
                .map(found -> found.map(this::decision)
                        .orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()));
    }

    Uni<SharedOut> sharedOut(String county, int year) {
        return sums.get(
                new CountyYear(county, year),
                () -> tx.run(sql -> sql.row(
                                "SELECT COUNT(DISTINCT party) AS villages, COUNT(*) AS runs, CAST(COALESCE(SUM(state = 'COMPLETED'), 0) AS SIGNED) AS completed,"
                                        + " CAST(COALESCE(SUM(pot_fen), 0) AS SIGNED) AS pot, CAST(COALESCE(SUM(households_fen), 0) AS SIGNED) AS shared,"
                                        + " CAST(COALESCE(SUM(households), 0) AS SIGNED) AS payments"
                                        + " FROM distribution WHERE county = ? AND run_at >= ? AND run_at < ?",
                                county,
                                newYear(year),
                                newYear(year + 1)))
                        .map(found -> found.map(row -> new SharedOut(
                                        county,
                                        year,
                                        clock.instant(),
                                        row.getLong("villages"),
                                        row.getLong("runs"),
                                        row.getLong("completed"),
                                        row.getLong("pot"),
                                        row.getLong("shared"),
                                        row.getLong("payments")))
                                .orElseThrow()));
    }

    /** Newest first. */
    Uni<Page<PublicDistribution>> distributions(String county, int year, String after) {
        Object[] args = after == null
                ? new Object[] {county, newYear(year), newYear(year + 1)}
                : new Object[] {county, newYear(year), newYear(year + 1), after};
        return tx.run(sql -> sql.rows(
                        "SELECT d.*, c.village_name FROM distribution d JOIN collective c ON c.county = d.county AND c.party = d.party"
                                + " WHERE d.county = ? AND d.run_at >= ? AND d.run_at < ?"
                                + (after == null ? "" : " AND d.id < ?") + " ORDER BY d.id DESC LIMIT "
                                + (Page.SIZE + 1),
                        args))
                .map(rows -> Page.of(
                        rows.stream().map(PublicLedger::distribution).toList(), PublicDistribution::distributionId));
    }

    private static LocalDateTime newYear(int year) {
        return Utc.of(Today.newYear(year));
    }

    private PublicDecision decision(Row row) {
        Plan plan = decisions.read(row.getString("plan"));
        Reckoning.Parts parts = PlanArithmetic.recorded(plan, row.getLong("pot_fen"), row.getLong("members"));
        return new PublicDecision(
                row.getString("id"),
                row.getString("county"),
                row.getString("village_name"),
                row.getString("collective_name"),
                row.getString("title"),
                row.getLong("pot_fen"),
                row.getLong("households"),
                row.getLong("members"),
                row.getLocalDate("published_on"),
                row.getLocalDate("notice_ends_on"),
                row.getInteger("notice_days"),
                plan,
                parts.deductionsFen(),
                parts.collectiveFen(),
                parts.householdsFen(),
                parts.residualFen(),
                parts.perHeadFen());
    }

    private static PublicDistribution distribution(Row row) {
        return new PublicDistribution(
                row.getString("id"),
                row.getString("decision_id"),
                row.getString("county"),
                row.getString("village_name"),
                row.getString("title"),
                Utc.instant(row.getLocalDateTime("run_at")).atZone(Today.ZONE).toLocalDate(),
                DistributionState.valueOf(row.getString("state")),
                row.getLong("pot_fen"),
                row.getLong("deductions_fen"),
                row.getLong("collective_fen"),
                row.getLong("households_fen"),
                row.getLong("residual_fen"),
                row.getLong("households"),
                row.getLong("members"));
    }
}
