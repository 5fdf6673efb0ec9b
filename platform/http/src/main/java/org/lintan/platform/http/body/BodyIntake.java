package org.lintan.platform.http.body;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.lintan.kernel.edge.SenderPace;
import org.lintan.platform.http.Discarded;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/**
 * Takes a request's body into memory, on its event loop: no more than its endpoint admits, and no slower than a weak network sends.
 * Who sends too much or too slowly is answered, and the connection ends.
 */
final class BodyIntake {

    private final RoutingContext http;
    private final HttpServerRequest request;
    private final long limit;
    private final UniEmitter<? super Buffer> done;
    private final long started = System.nanoTime();
    private final Buffer body = Buffer.buffer();
    private long timer;
    private boolean over;

    private BodyIntake(RoutingContext http, long limit, UniEmitter<? super Buffer> done) {
        this.http = http;
        this.request = http.request();
        this.limit = limit;
        this.done = done;
    }

    /** Refuses {@code TOO_LARGE} (413), {@code TOO_SLOW} (408), {@code EXPECTATION_FAILED} (417), {@code BAD_REQUEST} for a torn body. */
    static Uni<Buffer> of(RoutingContext http, long limit) {
        return Uni.createFrom().emitter(done -> new BodyIntake(http, limit, done).start());
    }

    private void start() {
        if (request.isEnded()) {
            done.complete(body);
            return;
        }
        if (announced() > limit) {
            refuseAndThrowAway();
            return;
        }
        String expected = request.getHeader(HttpHeaders.EXPECT);
        if (expected != null) {
            if (!expected.equalsIgnoreCase("100-continue")) {
                refuse(PlatformCode.EXPECTATION_FAILED);
                return;
            }
            http.response().writeContinue();
        }
        timer = http.vertx().setPeriodic(SenderPace.LOOK_MS, tick -> look());
        request.exceptionHandler(torn -> refuse(PlatformCode.BAD_REQUEST));
        request.handler(this::take);
        request.endHandler(end -> finish());
        request.resume();
    }

    /** Size the client announced; 0 when it sends in chunks. More digits than a long holds is too large as well. */
    private long announced() {
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || !announced.matches("[0-9]+")) {
            return 0;
        }
        return announced.length() > 18 ? Long.MAX_VALUE : Long.parseLong(announced);
    }

    private void take(Buffer part) {
        if (over) {
            return;
        }
        if (body.length() + part.length() > limit) {
            refuseAndThrowAway();
        } else {
            body.appendBuffer(part);
        }
    }

    private void look() {
        if (SenderPace.isTooSlow((System.nanoTime() - started) / 1_000_000, body.length())) {
            http.addEndHandler(answered -> request.connection().close());
            refuse(PlatformCode.TOO_SLOW);
        }
    }

    private void finish() {
        if (end()) {
            done.complete(body);
        }
    }

    private void refuseAndThrowAway() {
        refuse(PlatformCode.TOO_LARGE);
        Discarded.flow(http);
    }

    private void refuse(PlatformCode code) {
        if (end()) {
            http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            done.fail(Refusal.of(code).rollback());
        }
    }

    /** Whether this was the first end of several that may come. */
    private boolean end() {
        http.vertx().cancelTimer(timer);
        boolean first = !over;
        over = true;
        return first;
    }
}
