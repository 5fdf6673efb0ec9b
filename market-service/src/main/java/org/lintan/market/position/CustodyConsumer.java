package org.lintan.market.position;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lintan.market.holder.HolderRegister;
import org.lintan.platform.events.Inbox;

/** Hears of the registry who the holders are, and what it holds in custody for the market. */
@ApplicationScoped
class CustodyConsumer {

    private final Inbox inbox;
    private final Positions positions;
    private final HolderRegister holders;

    CustodyConsumer(Inbox inbox, Positions positions, HolderRegister holders) {
        this.inbox = inbox;
        this.positions = positions;
        this.holders = holders;
    }

    @Incoming("ticket-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.consume("market.custody", record, (sql, event) -> switch (event.type()) {
            case "custody.deposited.v1" -> positions.deposited(sql, event);
            case "holder.registered.v1" -> holders.told(sql, event);
            default -> Uni.createFrom().voidItem();
        });
    }
}
