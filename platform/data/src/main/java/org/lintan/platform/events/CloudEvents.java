package org.lintan.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** CloudEvents 1.0 in structured JSON, with the extensions {@code county} and {@code traceparent}. */
final class CloudEvents {

    /** The text is no event: no repetition will make it one. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    private CloudEvents() {}

    static String write(
            ObjectMapper json, String id, String source, OutgoingEvent event, Instant time, String traceparent) {
        ObjectNode envelope = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", event.type())
                .put("subject", event.key())
                .put("time", time.toString())
                .put("datacontenttype", "application/json")
                .put("county", event.county());
        if (traceparent != null) {
            envelope.put("traceparent", traceparent);
        }
        envelope.set("data", json.valueToTree(event.data()));
        return envelope.toString();
    }

    static Event read(ObjectMapper json, String text) throws Unreadable {
        if (text == null) {
            throw new Unreadable("the message is empty");
        }
        try {
            JsonNode node = json.readTree(text);
            if (!"1.0".equals(node.path("specversion").asText())) {
                throw new Unreadable("the message is no CloudEvent 1.0");
            }
            return new Event(
                    required(node, "id"),
                    required(node, "source"),
                    required(node, "type"),
                    required(node, "subject"),
                    Instant.parse(required(node, "time")),
                    required(node, "county"),
                    node.path("traceparent").asText(null),
                    node.path("data"));
        } catch (JsonProcessingException broken) {
            throw new Unreadable("the message is no JSON: " + broken.getOriginalMessage());
        } catch (DateTimeParseException broken) {
            throw new Unreadable("the time of the event is no instant");
        }
    }

    private static String required(JsonNode node, String field) throws Unreadable {
        String text = node.path(field).asText("");
        if (text.isEmpty()) {
            throw new Unreadable("the event lacks its " + field);
        }
        return text;
    }
}
