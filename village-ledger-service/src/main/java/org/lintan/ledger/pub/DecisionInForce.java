package org.lintan.ledger.pub;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lintan.ledger.decision.Meeting;
import org.lintan.ledger.distribution.DistributionState;
import org.lintan.ledger.plan.Plan;

/**
 * A decision in force: what was decided, by how many, and where each part of the pot goes; amounts in fen.
 * {@code potFen = deductionsFen + collectiveFen + householdsFen + residualFen}, as moved once it was run, before that as it will be.
 *
 * @param members heads of the roll it is shared by
 * @param perHeadFen what one head gets; for a pot shared completely the exact share rounded down
 * @param residualFen what stays with the collective, to be decided about again
 * @param objections how many were raised and answered; none was upheld
 * @param fingerprint SHA-256 over decision, roll, pot and plan, fixed when it was recorded
 * @param state of its distribution; null until it was run
 * @param books where the money it moved stands in the books; null until it was run
 */
public record DecisionInForce(
        String decisionId,
        String county,
        String villageName,
        String collectiveName,
        String title,
        Plan plan,
        long potFen,
        long deductionsFen,
        long collectiveFen,
        long householdsFen,
        long residualFen,
        long perHeadFen,
        long households,
        long members,
        List<Meeting> steps,
        LocalDate publishedOn,
        int noticeDays,
        LocalDate lastDay,
        int objections,
        LocalDate inForceOn,
        String fingerprint,
        DistributionState state,
        Instant runAt,
        Instant completedAt,
        BooksOf books) {

    /**
     * The journals of a run in the books.
     *
     * @param sha256 over their leaves as the export writes them, in its order, each with a line end; null until all are sealed
     * @param links that sealed them
     */
    public record BooksOf(String distributionId, int journals, String sha256, List<Link> links) {}

    /**
     * One link of the chain.
     *
     * @param hash of the link, which the heads published since rest on
     */
    public record Link(long seq, String hash, Instant sealedAt) {}
}
