package org.lintan.ticket.holders;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Event;
import org.lintan.platform.events.Inbox;

/** Listens to the villages' rolls: which household stands on whose. Told again, the latest roll is right. */
@ApplicationScoped
class HouseholdConsumer {

    private static final String NAME = "ticket.households";

    private final Inbox inbox;
    private final ObjectMapper json;

    HouseholdConsumer(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("ledger-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.consume(NAME, record, this::on);
    }

    private Uni<Void> on(Sql sql, Event event) {
        if (!HouseholdRegistered.TYPE.equals(event.type())) {
            return Uni.createFrom().voidItem();
        }
        HouseholdRegistered household = json.convertValue(event.data(), HouseholdRegistered.class);
        return sql.update(
                        "INSERT INTO household (county, party, collective) VALUES (?,?,?)"
                                + " ON DUPLICATE KEY UPDATE collective = VALUES(collective)",
                        household.county(),
                        household.party(),
                        household.householdOf())
                .replaceWithVoid();
    }
}
