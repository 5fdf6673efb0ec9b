package org.lintan.ledger.village;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lintan.platform.events.EventHandler;
import org.lintan.platform.events.Inbox;

/**
 * Listens to the registry for new holders, one by one: a registration locks the gap its village comes into, which sales of unknown villages
 * lock as well, and holds it no longer than it must.
 */
@ApplicationScoped
class HolderConsumer {

    private final Inbox inbox;
    private final EventHandler registrations;

    HolderConsumer(Inbox inbox, CollectiveRegister register) {
        this.inbox = inbox;
        this.registrations = EventHandler.of(Set.of("holder.registered.v1"), (sql, event) -> {
            HolderRegistered holder = event.as(HolderRegistered.class);
            return holder.collective()
                    ? register.keep(sql, holder)
                    : Uni.createFrom().voidItem();
        });
    }

    @Incoming("ticket-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.consume("ledger.village", record, registrations);
    }
}
