package org.lintan.platform.http.wire;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers how large a line and a head the server admits, for the pipelines of its connections. */
@ApplicationScoped
class ServerLimits implements HttpServerOptionsCustomizer {

    private static volatile HttpServerOptions inForce;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        remember(options);
    }

    private static void remember(HttpServerOptions options) {
        inForce = options;
    }

    /** Null until a server was set up. */
    static HttpServerOptions inForce() {
        return inForce;
    }
}
