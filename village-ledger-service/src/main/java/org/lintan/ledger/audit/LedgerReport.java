package org.lintan.ledger.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ledger.distribution.DistributionState;

/** The county's village books as the auditor sees them; amounts in fen. */
record LedgerReport(
        String county,
        boolean ok,
        List<Finding> findings,
        List<VillageSum> villages,
        List<DistributionSum> distributions,
        Instant asOf) {

    /**
     * {@code incomeFen = claimedFen + availableFen + reserveFen + sharedOutFen - advancedFen} in every village.
     *
     * @param claimedFen owed by the market and not arrived; the market says the same of what is payable
     * @param arrivedFen what the bank confirmed since claims exist, and has not taken back; the market says the same of what it paid
     * @param advancedFen shared out although it was taken back
     */
    record VillageSum(
            String party,
            String name,
            long incomeFen,
            long availableFen,
            long reserveFen,
            long sharedOutFen,
            int trades,
            long claimedFen,
            long arrivedFen,
            long advancedFen) {}

    /**
     * One distribution: {@code potFen} beside what its rows sum to.
     *
     * @param maxDeviationMilliFen the largest distance of any line from its exact share, in thousandths of a fen, rounded up;
     *     below 1000 by the fair split, 0 for a fixed amount per head
     */
    record DistributionSum(
            String distributionId,
            String party,

            @Schema(implementation = DistributionState.class)
            String state,

            long potFen,
            long partsFen,
            long linesFen,
            long paidFen,
            int households,
            long maxDeviationMilliFen) {}

    /** One income, to be matched with the market's trade. */
    record IncomeEntry(String tradeId, String party, long amountFen) {}
}
