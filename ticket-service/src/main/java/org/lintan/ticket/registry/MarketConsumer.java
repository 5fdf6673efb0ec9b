package org.lintan.ticket.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lintan.platform.events.Inbox;

/** {@code market.events} in: each event has its effect on the registry once. */
@ApplicationScoped
class MarketConsumer {

    static final String NAME = "ticket.registry";

    private final Inbox inbox;
    private final Settlement settlement;

    MarketConsumer(Inbox inbox, Settlement settlement) {
        this.inbox = inbox;
        this.settlement = settlement;
    }

    @Incoming("market-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return inbox.consumeAll(NAME, records, settlement);
    }
}
