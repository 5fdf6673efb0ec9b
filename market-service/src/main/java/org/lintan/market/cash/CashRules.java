package org.lintan.market.cash;

import java.time.LocalDate;
import java.util.Optional;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Refusal;

/** Two people for every movement over the bank (四眼原则). */
final class CashRules {

    private CashRules() {}

    /** Whether this person may decide what that person proposed, and whether there still is something to decide. */
    static Optional<Refusal> mayDecide(String state, String openState, String proposer, String decider) {
        if (!state.equals(openState)) {
            return Optional.of(Refusal.of(MarketCode.ALREADY_DECIDED, state));
        }
        return proposer.equals(decider) ? Optional.of(Refusal.of(MarketCode.SAME_PERSON)) : Optional.empty();
    }

    static Optional<Refusal> received(LocalDate receivedOn, LocalDate today) {
        return receivedOn.isAfter(today)
                ? Optional.of(Refusal.of(MarketCode.RECEIVED_IN_FUTURE, receivedOn))
                : Optional.empty();
    }
}
