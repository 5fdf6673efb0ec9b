package org.lintan.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A received CloudEvents 1.0 JSON event. {@code subject} is the aggregate id (the Kafka key). */
public record Event(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String county,
        String traceparent,
        JsonNode data) {

    /**
     * The data as its consumer knows it: the one way to read it. Members the consumer does not know are left aside; one of a primitive
     * type must be there (an amount that is missing is not 0), what may be absent is boxed.
     *
     * @throws IllegalArgumentException if the data is none of this type: a handler lets it pass, and the event becomes a dead letter
     */
    public <T> T as(Class<T> dataType) {
        return EventData.read(this, dataType);
    }
}
