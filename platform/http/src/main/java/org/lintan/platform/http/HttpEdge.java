package org.lintan.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.kernel.edge.RawPaths;

/** What happens to a request before routing: ambiguous paths and lengths and huge bodies are refused. */
@ApplicationScoped
class HttpEdge {

    /** Before everything, authentication (200) included. */
    private static final int FIRST = 10_000;

    private final long limit;

    HttpEdge(@ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseAmbiguous, FIRST);
        filters.register(this::refuseAnnouncedSize, FIRST - 1);
        filters.register(this::refuseUnreadableTypes, FIRST - 2);
    }

    private void refuseAmbiguous(RoutingContext http) {
        MultiMap headers = http.request().headers();
        // of HTTP/1.1 the pipeline has refused two lengths already
        if (RawPaths.isAmbiguous(http.request().uri())
                || headers.contains(HttpHeaders.CONTENT_LENGTH) && headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            refuse(http, PlatformCode.BAD_REQUEST);
        } else {
            http.next();
        }
    }

    /** Sooner than Quarkus would, which answers without a word. */
    private void refuseAnnouncedSize(RoutingContext http) {
        String announced = http.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // more digits than a long holds is too large as well; anything else unreadable the server has refused before
        boolean tooLarge = announced != null
                && announced.matches("[0-9]+")
                && (announced.length() > 18 || Long.parseLong(announced) > limit);
        if (tooLarge && http.request().path().startsWith("/api/")) {
            refuseAndClose(http);
        } else {
            http.next();
        }
    }

    /** What is no list of media types breaks where the answer is chosen, after the work was done. */
    private void refuseUnreadableTypes(RoutingContext http) {
        String accept = http.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null || MediaTypes.areReadable(accept)) {
            http.next();
        } else {
            refuse(http, PlatformCode.NOT_ACCEPTABLE);
        }
    }

    private void refuseAndClose(RoutingContext http) {
        http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        refuse(http, PlatformCode.TOO_LARGE);
        Discarded.flow(http);
    }

    private void refuse(RoutingContext http, PlatformCode code) {
        http.response()
                .setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.CONTENT_TYPE)
                .end(Problems.json(Refusal.of(code), http));
    }
}
