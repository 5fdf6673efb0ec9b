package org.lintan.ledger.plan;

import org.lintan.platform.http.Refusal;

/** What a plan makes of a pot: the parts, or why the plan does not fit. */
public sealed interface Reckoning {

    /**
     * The parts in fen; {@code deductionsFen + collectiveFen + householdsFen + residualFen = potFen}.
     *
     * @param members heads the pot is shared by
     * @param perHeadFen what one head gets; for a pot shared completely the exact share rounded down
     * @param residualFen what no head gets; it stays with the collective and may be shared out later
     */
    record Parts(
            long potFen,
            long deductionsFen,
            long collectiveFen,
            long householdsFen,
            long residualFen,
            long members,
            long perHeadFen)
            implements Reckoning {}

    /** The plan does not fit this pot or roll. */
    record Unfit(Refusal refusal) implements Reckoning {}
}
