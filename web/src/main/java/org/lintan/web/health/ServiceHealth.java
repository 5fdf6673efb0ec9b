package org.lintan.web.health;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * How a service says it is.
 *
 * @param answered false when nothing readable came; then {@code ready} is false and there are no checks
 * @param checks as the service gave them: name, status, data
 */
record ServiceHealth(String service, boolean answered, boolean ready, List<JsonNode> checks) {

    static ServiceHealth silent(String service) {
        return new ServiceHealth(service, false, false, List.of());
    }

    /** A service that is not ready answers 503 with the same body. */
    static ServiceHealth of(String service, JsonNode body) {
        return body.path("status").isTextual()
                ? new ServiceHealth(
                        service,
                        true,
                        "UP".equals(body.path("status").asText()),
                        StreamSupport.stream(body.path("checks").spliterator(), false)
                                .toList())
                : silent(service);
    }
}
