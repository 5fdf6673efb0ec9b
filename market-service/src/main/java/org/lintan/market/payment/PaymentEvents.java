package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;

/** Tells the ledger what happened to a village's money, in the transaction in which it happened. */
@ApplicationScoped
class PaymentEvents {

    private static final String TOPIC = "market.events";

    private final Outbox outbox;

    PaymentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> tell(Sql sql, String type, PaymentOrder order, List<ClaimLine> claims) {
        return outbox.add(
                sql,
                CashMoved.of(order, claims).stream()
                        .map(moved -> new OutgoingEvent(TOPIC, order.party(), type, order.county(), moved))
                        .toList());
    }

    Uni<Void> returnedOfBefore(Sql sql, PaymentOrder order, ClaimLine claim) {
        return outbox.add(
                sql,
                List.of(new OutgoingEvent(
                        TOPIC, order.party(), CashMoved.RETURNED, order.county(), CashMoved.ofBefore(order, claim))));
    }

    Uni<Void> opening(Sql sql, ClaimsOpening opening) {
        return outbox.add(
                sql, List.of(new OutgoingEvent(TOPIC, opening.party(), ClaimsOpening.TYPE, opening.county(), opening)));
    }
}
