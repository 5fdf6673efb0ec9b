package org.lintan.ledger.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.lintan.ledger.plan.Plan;
import org.lintan.platform.http.Refusal;

/**
 * What a distribution must know of a decision; for one who writes it is read with the decision locked, so that it holds until the commit.
 *
 * @param promisedBeforeFen what decisions recorded earlier still wait for; it is theirs first
 */
public record DecisionFacts(
        String decisionId,
        String title,
        Plan plan,
        long potFen,
        long promisedBeforeFen,
        String rollId,
        String seed,
        DecisionState state,
        LocalDate noticeEndsOn,
        int openObjections) {

    /** Why money may not move by this decision; empty when it may. */
    public Optional<Refusal> obstacle() {
        if (state == DecisionState.FAILED) {
            return Optional.of(Refusal.of(DecisionCode.DECISION_FAILED));
        }
        if (state == DecisionState.OBJECTED) {
            return Optional.of(Refusal.of(DecisionCode.DECISION_HAS_OPEN_OBJECTION, openObjections));
        }
        if (state == DecisionState.ON_NOTICE) {
            return Optional.of(Refusal.of(DecisionCode.DECISION_NOTICE_NOT_OVER, noticeEndsOn.toString()));
        }
        return Optional.empty();
    }
}
