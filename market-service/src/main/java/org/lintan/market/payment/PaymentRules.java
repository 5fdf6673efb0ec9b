package org.lintan.market.payment;

import java.util.Optional;
import org.lintan.market.MarketCode;
import org.lintan.market.money.TwoPeople;
import org.lintan.platform.http.Refusal;

/** What may be done to a payment order, and by whom. */
final class PaymentRules {

    private PaymentRules() {}

    /** The bank has paid it. Who asked for a payment does not confirm it. */
    static Optional<Refusal> mayConfirm(PaymentOrder order, String subject) {
        return OrderState.ON_THE_WAY.contains(order.state())
                ? TwoPeople.another(order.requestedBy(), subject)
                : decided(order);
    }

    /** The bank sends it back, before or after it had confirmed. Never refused for what became of the money since. */
    static Optional<Refusal> mayReturn(PaymentOrder order, String subject) {
        return OrderState.ON_THE_WAY.contains(order.state()) || order.state() == OrderState.PAID
                ? TwoPeople.another(order.requestedBy(), subject)
                : decided(order);
    }

    /** Somebody says the bank never got it. */
    static Optional<Refusal> mayReportMissing(PaymentOrder order) {
        return order.state() == OrderState.SENT ? Optional.empty() : decided(order);
    }

    /** Another says so too: its money may go out again. */
    static Optional<Refusal> mayDeclareLost(PaymentOrder order, String subject) {
        return order.state() == OrderState.MISSING ? TwoPeople.another(order.lostBy(), subject) : decided(order);
    }

    private static Optional<Refusal> decided(PaymentOrder order) {
        return Optional.of(Refusal.of(MarketCode.ALREADY_DECIDED, order.state().name()));
    }
}
