package org.lintan.ledger.distribution;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** What paying out must know of a distribution, and the two steps it may take with it. */
@ApplicationScoped
public class PaidOut {

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

    /** Notes that the bank answered; with nothing open the distribution is complete. */
    public Uni<DistributionState> answered(Collective village, String id, boolean nothingOpen) {
        return rows.one(village.county(), village.party(), id).chain(row -> {
            DistributionState state = nothingOpen ? DistributionState.COMPLETED : DistributionState.PAYING;
            row.state = state.name();
            row.payoutRounds++;
            row.completedAt = nothingOpen ? Utc.of(clock.instant()) : null;
            return rows.flush().replaceWith(state);
        });
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
