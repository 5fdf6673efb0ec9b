package org.lintan.web.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.kernel.edge.RawPaths;

/** What happens to every request before routing: headers that keep a browser safe, and no path that can be read in two ways. */
@ApplicationScoped
class HttpEdge {

    /** Before everything, authentication (200) included. */
    private static final int FIRST = 10_000;

    private final SecurityHeaders headers;
    private final Refusals refusals;
    private final long mostBytes;

    HttpEdge(
            SecurityHeaders headers,
            Refusals refusals,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.headers = headers;
        this.refusals = refusals;
        this.mostBytes = mostBytes.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    private void admit(RoutingContext http) {
        http.addHeadersEndHandler(end -> headers.put(
                http.response().headers(), "https".equals(http.request().scheme())));
        if (tooLarge(http.request())) {
            // a browser sees the answer only if what it still sends is taken
            http.request().resume();
            refusals.send(WebCode.BODY_TOO_LARGE, http);
        } else if (RawPaths.isAmbiguousBehind(http.request().uri())) {
            refusals.send(WebCode.BAD_REQUEST, http);
        } else {
            BodyWatch.over(http, late -> refusals.send(WebCode.TOO_SLOW, late));
            http.next();
        }
    }

    /** Announced as larger than allowed; what is larger without saying so is cut off by the server itself. */
    private boolean tooLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && (length.length() > 18 || Long.parseLong(length) > mostBytes);
    }
}
