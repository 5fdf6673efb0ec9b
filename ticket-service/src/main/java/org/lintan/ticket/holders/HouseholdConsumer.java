package org.lintan.ticket.holders;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lintan.platform.events.Inbox;

/** Listens to the villages' rolls: which household stands on whose. Told again, the latest roll is right. */
@ApplicationScoped
class HouseholdConsumer {

    private static final String NAME = "ticket.households";

    private final Inbox inbox;
    private final Households households;

    HouseholdConsumer(Inbox inbox, Households households) {
        this.inbox = inbox;
        this.households = households;
    }

    @Incoming("ledger-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return inbox.consumeAll(NAME, records, households);
    }
}
