package org.lintan.ledger.income;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Event;
import org.lintan.platform.events.Inbox;

/** Listens to the market: what villages sold, and what was paid to their accounts. */
@ApplicationScoped
class TradeConsumer {

    private final Inbox inbox;
    private final IncomeBooking booking;
    private final Arrivals arrivals;

    TradeConsumer(Inbox inbox, IncomeBooking booking, Arrivals arrivals) {
        this.inbox = inbox;
        this.booking = booking;
        this.arrivals = arrivals;
    }

    @Incoming("market-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.consume("ledger.income", record, this::on);
    }

    private Uni<Void> on(Sql sql, Event event) {
        return switch (event.type()) {
            case "trade.settled.v1" -> booking.settled(sql, event.as(TradeSettled.class));
            case "cash.sent.v1" -> arrivals.sent(sql, event.as(CashMoved.class));
            case "cash.paid.v1" -> arrivals.paid(sql, event.as(CashMoved.class));
            case "cash.returned.v1" -> arrivals.returned(sql, event.as(CashMoved.class));
            case "claims.opening.v1" -> arrivals.opened(sql, event.as(ClaimsOpening.class));
            default -> Uni.createFrom().voidItem();
        };
    }
}
