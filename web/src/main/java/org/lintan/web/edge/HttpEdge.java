package org.lintan.web.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What happens to every request before routing: headers that keep a browser safe, and no path that can be read in two ways. */
@ApplicationScoped
class HttpEdge {

    /** Before everything, authentication (200) included. */
    private static final int FIRST = 10_000;

    private final SecurityHeaders headers;

    HttpEdge(SecurityHeaders headers) {
        this.headers = headers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    private void admit(RoutingContext http) {
        http.addHeadersEndHandler(end -> headers.put(http.response().headers(), "https".equals(http.request().scheme())));
        if (RawPaths.isAmbiguous(http.request().uri())) {
            http.response().setStatusCode(400).putHeader("Content-Type", Problem.MEDIA_TYPE + ";charset=UTF-8")
                    .end(Json.encode(Problem.of(WebCode.BAD_REQUEST, http.request())));
        } else {
            http.next();
        }
    }
}
