package org.lintan.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lintan.kernel.edge.Reader;

/** Renders refusals as {@code application/problem+json}: Chinese, unless the caller asks for English. */
@ApplicationScoped
public class Problems {

    /** Of a problem's answer. */
    public static final String CONTENT_TYPE = "application/problem+json;charset=UTF-8";

    private static final MediaType MEDIA_TYPE = MediaType.valueOf(CONTENT_TYPE);
    private static final int TOO_MANY = 429;
    /** Whoever is one too many may come again soon: what is under way takes seconds at most. */
    private static final int RETRY_AFTER_S = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CurrentVertxRequest current;

    Problems(CurrentVertxRequest current) {
        this.current = current;
    }

    Response response(Refusal refusal) {
        Response.ResponseBuilder response =
                Response.status(refusal.code().status()).type(MEDIA_TYPE).entity(json(refusal, current.getCurrent()));
        return refusal.code().status() == TOO_MANY
                ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_S).build()
                : response.build();
    }

    static String json(Refusal refusal, RoutingContext http) {
        return json(
                refusal,
                http.request().getHeader("Accept-Language"),
                http.request().path());
    }

    /** The problem of a request that came to nobody. */
    public static String json(PlatformCode code, String acceptLanguage) {
        return json(Refusal.of(code), acceptLanguage, null);
    }

    private static String json(Refusal refusal, String acceptLanguage, String path) {
        boolean english = Reader.isEnglish(acceptLanguage);
        String traceId = refusal.code() == PlatformCode.INTERNAL ? Traces.currentTraceId() : null;
        try {
            return JSON.writeValueAsString(Problem.of(refusal, english, path, traceId));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
