package org.lintan.ledger.distribution;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** What paying out must know of a distribution, and the two steps it may take with it. */
@ApplicationScoped
public class PaidOut {

    private static final List<String> LINE = List.of(
            "county",
            "distribution_id",
            "line_no",
            "household_no",
            "household_party",
            "members",
            "amount_fen",
            "state",
            "attempt",
            "reason",
            "answered_at");

    private final DistributionRows rows;
    private final Clock clock;

    PaidOut(DistributionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The distribution as payout sees it; the roll is the decision's. */
    public record Facts(
            String distributionId,
            String title,
            DistributionState state,
            String rollId,
            long potFen,
            int households,
            int payoutRounds) {}

    /** Refuses {@code DISTRIBUTION_NOT_FOUND}. */
    public Uni<Facts> read(Sql sql, Collective village, String id) {
        return rows.one(village.county(), village.party(), id).chain(row -> facts(sql, row));
    }

    /** The same, locked until the commit. */
    public Uni<Facts> lock(Sql sql, Collective village, String id) {
        return rows.lock(sql, village.county(), village.party(), id).chain(row -> facts(sql, row));
    }

    /** Notes that one more batch went to the bank. */
    public Uni<Void> sent(Collective village, String id, int round) {
        return rows.one(village.county(), village.party(), id).chain(row -> {
            row.state = DistributionState.PAYING.name();
            row.payoutRounds = round;
            return rows.flush();
        });
    }

    /**
     * Where a distribution stands after the bank's word.
     *
     * @param completion of one that is complete just now the how manyth time it is; else 0
     */
    public record Standing(DistributionState state, int completion) {}

    /** Notes what the bank's word came to: with nothing open the distribution is complete, and no longer once a line is open again. */
    public Uni<Standing> answered(Collective village, String id, boolean nothingOpen) {
        return rows.one(village.county(), village.party(), id).chain(row -> {
            DistributionState state = nothingOpen ? DistributionState.COMPLETED : DistributionState.PAYING;
            boolean completes = nothingOpen && !row.state.equals(state.name());
            row.state = state.name();
            row.completedAt = completes ? Utc.now(clock) : nothingOpen ? row.completedAt : null;
            row.completions += completes ? 1 : 0;
            return rows.flush().replaceWith(new Standing(state, completes ? row.completions : 0));
        });
    }

    /** A line as paying out left it. */
    public record LineNow(
            int lineNo,
            String householdNo,
            String householdParty,
            int members,
            long amountFen,
            String state,
            int attempt,
            String reason) {}

    /** Keeps where lines stand now. */
    public Uni<Void> keep(Sql sql, Collective village, String id, List<LineNow> lines) {
        return lines.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.upsert(
                        "distribution_line",
                        LINE,
                        lines.stream()
                                .map(line -> new Object[] {
                                    village.county(),
                                    id,
                                    line.lineNo(),
                                    line.householdNo(),
                                    line.householdParty(),
                                    line.members(),
                                    line.amountFen(),
                                    line.state(),
                                    line.attempt(),
                                    line.reason(),
                                    Utc.now(clock)
                                })
                                .toList(),
                        List.of("state", "attempt", "reason", "answered_at"));
    }

    private static Uni<Facts> facts(Sql sql, DistributionRow row) {
        return sql.row("SELECT roll_id FROM decision WHERE county = ? AND id = ?", row.county, row.decisionId)
                .map(decision -> new Facts(
                        row.id,
                        row.title,
                        DistributionState.valueOf(row.state),
                        decision.orElseThrow().getString("roll_id"),
                        row.potFen,
                        row.households,
                        row.payoutRounds));
    }
}
