package org.lintan.ledger.pub;

import java.time.LocalDate;
import org.lintan.ledger.distribution.DistributionState;

/**
 * One distribution that was run. The pot is the sum of what follows it.
 *
 * @param residualFen what the plan left with the collective, to be decided about again
 */
record PublicDistribution(
        String distributionId,
        String decisionId,
        String county,
        String villageName,
        String title,
        LocalDate runOn,
        DistributionState state,
        long potFen,
        long deductionsFen,
        long collectiveFen,
        long householdsFen,
        long residualFen,
        long households,
        long members) {}
