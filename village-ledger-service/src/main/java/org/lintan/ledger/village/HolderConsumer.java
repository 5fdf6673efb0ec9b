package org.lintan.ledger.village;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Event;
import org.lintan.platform.events.Inbox;

/** Listens to the registry for new holders. */
@ApplicationScoped
class HolderConsumer {

    private final Inbox inbox;
    private final CollectiveRegister register;

    HolderConsumer(Inbox inbox, CollectiveRegister register) {
        this.inbox = inbox;
        this.register = register;
    }

    @Incoming("ticket-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.consume("ledger.village", record, this::on);
    }

    private Uni<Void> on(Sql sql, Event event) {
        if (!event.type().equals("holder.registered.v1")) {
            return Uni.createFrom().voidItem();
        }
        HolderRegistered holder = event.as(HolderRegistered.class);
        return holder.collective()
                ? register.keep(sql, holder)
                : Uni.createFrom().voidItem();
    }
}
