package org.lintan.market.position;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lintan.market.holder.HolderRegister;
import org.lintan.platform.events.EventHandler;
import org.lintan.platform.events.Inbox;

/**
 * Hears of the registry who the holders are, and what it holds in custody for the market. One by one: deposits are few, and together they
 * would hold accounts the desk waits for. The many transfers the registry tells of pass without a transaction.
 */
@ApplicationScoped
class CustodyConsumer {

    private static final String DEPOSITED = "custody.deposited.v1";
    private static final String REGISTERED = "holder.registered.v1";

    private final Inbox inbox;
    private final EventHandler custody;

    CustodyConsumer(Inbox inbox, Positions positions, HolderRegister holders) {
        this.inbox = inbox;
        this.custody = EventHandler.of(
                Set.of(DEPOSITED, REGISTERED),
                (sql, event) ->
                        DEPOSITED.equals(event.type()) ? positions.deposited(sql, event) : holders.told(sql, event));
    }

    @Incoming("ticket-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.consume("market.custody", record, custody);
    }
}
