package org.lintan.ledger.income;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Event;
import org.lintan.platform.events.Inbox;

/** Listens to the market for settled trades. */
@ApplicationScoped
class TradeConsumer {

    private final Inbox inbox;
    private final IncomeBooking booking;

    TradeConsumer(Inbox inbox, IncomeBooking booking) {
        this.inbox = inbox;
        this.booking = booking;
    }

    @Incoming("market-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.consume("ledger.income", record, this::on);
    }

    private Uni<Void> on(Sql sql, Event event) {
        if (!event.type().equals("trade.settled.v1")) {
            return Uni.createFrom().voidItem();
        }
        return booking.settled(sql, event.as(TradeSettled.class));
    }
}
