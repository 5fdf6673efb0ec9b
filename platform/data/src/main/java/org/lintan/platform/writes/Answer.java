package org.lintan.platform.writes;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * An answer as stored: what a replay sends again, byte for byte.
 *
 * @param location null for none
 * @param body JSON; null for none
 */
public record Answer(int status, String location, String body) {

    static final String REPLAYED = "Idempotency-Replayed";

    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        if (location != null) {
            response.location(URI.create(location));
        }
        if (body != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).entity(body);
        }
        return response.build();
    }
}
