package org.lintan.ledger.income;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lintan.platform.events.Inbox;

/** Listens to the market: what villages sold, and what was paid to their accounts. */
@ApplicationScoped
class TradeConsumer {

    static final String NAME = "ledger.income";

    private final Inbox inbox;
    private final MarketEvents events;

    TradeConsumer(Inbox inbox, MarketEvents events) {
        this.inbox = inbox;
        this.events = events;
    }

    @Incoming("market-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return inbox.consumeAll(NAME, records, events);
    }
}
