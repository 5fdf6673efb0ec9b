package org.lintan.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens to a request before routing: ambiguous paths are refused, the body of an API call is read without blocking. */
@ApplicationScoped
class HttpEdge {

    /** Before everything, authentication (200) included. */
    private static final int FIRST = 10_000;
    /** After authentication and authorization (100): strangers' bodies are not read. */
    private static final int AFTER_SECURITY = 50;

    private final Problems problems;
    private final Handler<RoutingContext> body;

    HttpEdge(Problems problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize limit) {
        this.problems = problems;
        this.body = BodyHandler.create(false).setBodyLimit(limit.asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseAmbiguousPath, FIRST);
        filters.register(this::readBody, AFTER_SECURITY);
    }

    private void refuseAmbiguousPath(RoutingContext http) {
        if (RawPaths.isAmbiguous(http.request().uri())) {
            http.response().setStatusCode(400).putHeader("Content-Type", Problems.MEDIA_TYPE + ";charset=UTF-8")
                .end(problems.json(Refusal.of(PlatformCode.BAD_REQUEST), http));
        } else {
            http.next();
        }
    }

    private void readBody(RoutingContext http) {
        if (http.request().path().startsWith("/api/") && !http.request().isEnded()) {
            body.handle(http);
            http.request().resume();
        } else {
            http.next();
        }
    }
}
