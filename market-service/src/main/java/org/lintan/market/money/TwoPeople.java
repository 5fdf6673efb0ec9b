package org.lintan.market.money;

import java.util.Optional;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Refusal;

/** Two people for every movement over the bank (四眼原则). */
public final class TwoPeople {

    private TwoPeople() {}

    /** Whether this person may decide what that person proposed, and whether there still is something to decide. */
    public static Optional<Refusal> mayDecide(String state, String openState, String proposer, String decider) {
        return stillOpen(state, openState).or(() -> another(proposer, decider));
    }

    /** Refuses {@code ALREADY_DECIDED}. */
    public static Optional<Refusal> stillOpen(String state, String openState) {
        return state.equals(openState) ? Optional.empty() : Optional.of(Refusal.of(MarketCode.ALREADY_DECIDED, state));
    }

    /** Refuses {@code SAME_PERSON}. */
    public static Optional<Refusal> another(String first, String second) {
        return first.equals(second) ? Optional.of(Refusal.of(MarketCode.SAME_PERSON)) : Optional.empty();
    }
}
