package org.lintan.ticket.support;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintan.testkit.Broker;

/** What the market and the ledger tell the registry, and what the registry tells them. */
@ApplicationScoped
public class Kafka {

    private final Broker broker;

    Kafka(Broker broker) {
        this.broker = broker;
    }

    public void send(String type, String key, Map<String, Object> data) {
        send(UUID.randomUUID().toString(), type, key, data);
    }

    public void send(String id, String type, String key, Map<String, Object> data) {
        broker.send(id, "market.events", type, key, String.valueOf(data.get("county")), data);
    }

    public void sendRaw(String key, String message) {
        broker.sendRaw("market.events", key, message);
    }

    /** The ledger tells that a household stands on a collective's roll. */
    public void onRoll(String county, String household, String collective) {
        broker.send(
                "ledger.events",
                "household.registered.v1",
                collective,
                county,
                Map.of("party", household, "county", county, "householdOf", collective));
    }

    public List<JsonNode> published(String type, String key) {
        return broker.published("ticket.events", type, key);
    }
}
