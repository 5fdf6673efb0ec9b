package org.lintan.ledger.distribution;

import java.time.Instant;
import org.lintan.platform.time.Utc;

/**
 * A distribution as the village reads it. {@code potFen = deductionsFen + collectiveFen + householdsFen + residualFen}.
 *
 * @param splitFully whether households share everything left, so that {@code perHeadFen} is rounded down
 * @param seed with it anybody can repeat who got an odd fen
 */
public record DistributionView(
        String distributionId,
        String decisionId,
        String title,
        DistributionState state,
        long potFen,
        long deductionsFen,
        long collectiveFen,
        long householdsFen,
        long residualFen,
        long perHeadFen,
        boolean splitFully,
        int households,
        int members,
        String seed,
        Instant preparedAt,
        Instant runAt,
        Instant completedAt) {

    static DistributionView of(DistributionRow row) {
        return new DistributionView(
                row.id,
                row.decisionId,
                row.title,
                DistributionState.valueOf(row.state),
                row.potFen,
                row.deductionsFen,
                row.collectiveFen,
                row.householdsFen,
                row.residualFen,
                row.perHeadFen,
                row.splitFully,
                row.households,
                row.members,
                row.seed,
                Utc.instant(row.preparedAt),
                Utc.instant(row.runAt),
                Utc.instant(row.completedAt));
    }
}
