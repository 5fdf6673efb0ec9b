package org.lintan.ledger.support;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.lintan.testkit.Broker;

/** What the registry and the market tell the ledger, and what the ledger tells them. */
@ApplicationScoped
public class Kafka {

    private final Broker broker;

    Kafka(Broker broker) {
        this.broker = broker;
    }

    public String send(String topic, String type, String key, String county, Map<String, Object> data) {
        return broker.send(topic, type, key, county, data);
    }

    public String send(String id, String topic, String type, String key, String county, Map<String, Object> data) {
        return broker.send(id, topic, type, key, county, data);
    }

    public List<JsonNode> published(String type, String key) {
        return broker.published("ledger.events", type, key);
    }
}
