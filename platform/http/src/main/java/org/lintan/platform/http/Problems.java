package org.lintan.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Renders refusals as {@code application/problem+json}: Chinese, unless the caller asks for English. */
@ApplicationScoped
class Problems {

    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private final CurrentVertxRequest current;
    private final ObjectMapper json;

    Problems(CurrentVertxRequest current, ObjectMapper json) {
        this.current = current;
        this.json = json;
    }

    Response response(Refusal refusal) {
        return Response.status(refusal.code().status())
                .type(MEDIA_TYPE.withCharset("UTF-8"))
                .entity(json(refusal, current.getCurrent()))
                .build();
    }

    String json(Refusal refusal, RoutingContext http) {
        String language = http.request().getHeader("Accept-Language");
        boolean english =
                language != null && language.toLowerCase(java.util.Locale.ROOT).startsWith("en");
        String traceId = refusal.code() == PlatformCode.INTERNAL ? Traces.currentTraceId() : null;
        try {
            return json.writeValueAsString(
                    Problem.of(refusal, english, http.request().path(), traceId));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
