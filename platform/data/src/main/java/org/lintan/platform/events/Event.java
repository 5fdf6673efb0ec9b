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
        JsonNode data) {}
