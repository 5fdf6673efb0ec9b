package org.lintan.platform.http.body;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/**
 * Reads the body of a request once its endpoint is known and its caller admitted, for every endpoint alike: an idempotent write
 * hashes it, and no reader further in waits for bytes that do not come. Strangers' bodies are not read.
 */
class BodyFilter {

    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** JSON is UTF-8 (RFC 8259). */
    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private final Map<Method, BodyRule> rules = new ConcurrentHashMap<>();

    @ServerRequestFilter(nonBlocking = true)
    public Uni<Response> read(ResourceInfo endpoint, ContainerRequestContext request, RoutingContext http) {
        if (WITHOUT_BODY.contains(http.request().method())) {
            return Uni.createFrom().nullItem();
        }
        BodyRule rule = rules.computeIfAbsent(endpoint.getResourceMethod(), BodyRule::of);
        return BodyIntake.of(http, rule.maxBytes())
                .invoke(body -> check(rule, body, http.request().getHeader(HttpHeaders.CONTENT_TYPE)))
                .invoke(body -> hand(body, request, http))
                .replaceWith((Response) null);
    }

    private static void check(BodyRule rule, Buffer body, String type) {
        if (body.length() == 0) {
            if (rule.required()) {
                throw Refusal.of(PlatformCode.BODY_REQUIRED).rollback();
            }
        } else if (rule.json() && (type == null || !JSON.matcher(type).matches())) {
            throw Refusal.of(PlatformCode.UNSUPPORTED_MEDIA_TYPE).rollback();
        }
    }

    private static void hand(Buffer body, ContainerRequestContext request, RoutingContext http) {
        ((RoutingContextInternal) http).setBody(body);
        request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
    }
}
