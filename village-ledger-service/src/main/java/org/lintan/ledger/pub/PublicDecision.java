package org.lintan.ledger.pub;

import java.time.LocalDate;
import org.lintan.ledger.plan.Plan;

/**
 * A decision about sharing out money whose notice runs, and where each part of the pot will go; amounts in fen.
 * {@code potFen = deductionsFen + collectiveFen + householdsFen + residualFen}.
 *
 * @param potFen what is shared out
 * @param members heads of the roll by which it is shared
 * @param plan how it is divided, as it was decided
 * @param residualFen what stays with the collective, to be decided about again
 * @param perHeadFen what one head gets; for a pot shared completely the exact share rounded down
 * @param lastDay of the notice, which belongs to it entirely
 */
record PublicDecision(
        String decisionId,
        String county,
        String villageName,
        String collectiveName,
        String title,
        long potFen,
        long households,
        long members,
        LocalDate publishedOn,
        LocalDate lastDay,
        int noticeDays,
        Plan plan,
        long deductionsFen,
        long collectiveFen,
        long householdsFen,
        long residualFen,
        long perHeadFen) {}
