package org.lintan.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens to a request before routing: ambiguous paths and huge bodies are refused, the body of an API call is read without blocking. */
@ApplicationScoped
class HttpEdge {

    /** Before everything, authentication (200) included. */
    private static final int FIRST = 10_000;
    /** After authentication and authorization (100): strangers' bodies are not read. */
    private static final int AFTER_SECURITY = 50;
    /** How many times the limit is read from who sends too much, before the connection is cut. */
    private static final int THROWN_AWAY = 4;

    private final Problems problems;
    private final Handler<RoutingContext> body;
    private final long limit;

    HttpEdge(
            Problems problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize limit) {
        this.problems = problems;
        this.limit = limit.asLongValue();
        this.body = BodyHandler.create(false).setBodyLimit(this.limit);
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseAmbiguousPath, FIRST);
        filters.register(this::refuseAnnouncedSize, FIRST - 1);
        filters.register(this::readBody, AFTER_SECURITY);
    }

    /** A body sent in chunks announces no size: the reader gives up once it has grown too large. */
    void register(@Observes Router router) {
        router.route("/api/*").order(-FIRST).failureHandler(http -> {
            if (http.statusCode() == PlatformCode.TOO_LARGE.status()) {
                refuseAndClose(http);
            } else {
                http.next();
            }
        });
    }

    private void refuseAmbiguousPath(RoutingContext http) {
        if (RawPaths.isAmbiguous(http.request().uri())) {
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

    /** A client that is still sending reads the answer only when it has sent all: within bounds, the rest is taken and thrown away. */
    private void refuseAndClose(RoutingContext http) {
        HttpServerRequest request = http.request();
        http.response().putHeader(HttpHeaders.CONNECTION, "close");
        refuse(http, PlatformCode.TOO_LARGE);
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        AtomicLong patience = new AtomicLong(THROWN_AWAY * limit);
        request.handler(part -> {
            if (patience.addAndGet(-part.length()) < 0) {
                request.connection().close();
            }
        });
        request.endHandler(end -> request.connection().close());
        request.resume();
    }

    private void refuse(RoutingContext http, PlatformCode code) {
        http.response()
                .setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE + ";charset=UTF-8")
                .end(problems.json(Refusal.of(code), http));
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
