package org.lintan.web.edge;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.lintan.kernel.edge.SenderPace;

/**
 * The clock of a body that is still coming. Whoever sends slower than a weak network is answered, and the connection ends: so no
 * thread waits for a body that never does. The services behind measure alike.
 */
final class BodyWatch {

    private final RoutingContext http;
    private final HttpServerRequest request;
    private final Handler<RoutingContext> answer;
    private final long started = System.nanoTime();

    private BodyWatch(RoutingContext http, Handler<RoutingContext> answer) {
        this.http = http;
        this.request = http.request();
        this.answer = answer;
    }

    /** @param answer what is said when nothing was said before */
    static void over(RoutingContext http, Handler<RoutingContext> answer) {
        if (hasBody(http.request())) {
            http.vertx().setPeriodic(SenderPace.LOOK_MS, new BodyWatch(http, answer)::look);
        }
    }

    /** Without one, nobody reads to its end. */
    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    private void look(long timer) {
        HttpServerResponse response = http.response();
        if (request.isEnded() || response.closed()) {
            http.vertx().cancelTimer(timer);
        } else if (isTooSlow() && (response.ended() || !response.headWritten())) {
            http.vertx().cancelTimer(timer);
            if (!response.ended()) {
                answer.handle(http);
            }
            request.connection().close();
        }
    }

    private boolean isTooSlow() {
        return SenderPace.isTooSlow((System.nanoTime() - started) / 1_000_000, request.bytesRead());
    }
}
