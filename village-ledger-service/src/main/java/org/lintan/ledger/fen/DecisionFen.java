package org.lintan.ledger.fen;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision, what paid it, and who got it. Spent = deductions + collective + households; pot = spent + residual.
 *
 * @param state of its distribution; null while there is none
 * @param spentFen what the run moved; 0 before it
 * @param askedFromFen the stretch of what was spent that is asked about; the whole unless the caller says otherwise
 * @param pieces over that stretch, in the order the run took them: deductions, the collective, then line by line
 * @param next pass it as {@code after} for the following lines; null at the end
 */
record DecisionFen(
        String decisionId,
        String title,
        String party,
        String villageName,

        @Schema(enumeration = {"PREPARED", "RUN", "PAYING", "COMPLETED"})
        String state,

        long potFen,
        long deductionsFen,
        long collectiveFen,
        long householdsFen,
        long residualFen,
        long spentFen,
        Instant runAt,
        FenSteps sources,
        long askedFromFen,
        long askedToFen,
        List<Piece> pieces,
        String next) {}
