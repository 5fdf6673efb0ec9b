package org.lintan.market.cash;

import java.time.LocalDate;
import java.util.Optional;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Refusal;

/** What a deposit may say. */
final class CashRules {

    private CashRules() {}

    static Optional<Refusal> received(LocalDate receivedOn, LocalDate today) {
        return receivedOn.isAfter(today)
                ? Optional.of(Refusal.of(MarketCode.RECEIVED_IN_FUTURE, receivedOn))
                : Optional.empty();
    }
}
