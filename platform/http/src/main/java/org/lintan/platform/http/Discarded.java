package org.lintan.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * The rest of a body that nobody reads. A client that is still sending reads its answer only when it has sent all: so the rest is
 * taken and thrown away, up to a limit. The connection ends once both are done, or at the limit.
 */
public final class Discarded {

    /** Bytes taken before the connection is cut. */
    private static final long MOST = 40 << 20;

    private final HttpServerRequest request;
    private long patience = MOST;
    private boolean answered;
    private boolean taken;

    private Discarded(HttpServerRequest request) {
        this.request = request;
    }

    public static void flow(RoutingContext http) {
        Discarded rest = new Discarded(http.request());
        if (http.response().ended()) {
            rest.answered = true;
        } else {
            http.addEndHandler(end -> rest.answered());
        }
        rest.take();
    }

    private void take() {
        if (request.isEnded()) {
            taken();
            return;
        }
        request.handler(part -> {
            patience -= part.length();
            if (patience < 0) {
                request.connection().close();
            }
        });
        request.endHandler(end -> taken());
        request.exceptionHandler(gone -> request.connection().close());
        request.resume();
    }

    private void answered() {
        answered = true;
        closeWhenDone();
    }

    private void taken() {
        taken = true;
        closeWhenDone();
    }

    private void closeWhenDone() {
        if (answered && taken) {
            request.connection().close();
        }
    }
}
