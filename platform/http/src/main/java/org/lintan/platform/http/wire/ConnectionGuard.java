package org.lintan.platform.http.wire;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.concurrent.TimeUnit;

/**
 * Watches the clock of a connection. Each byte that comes while nothing is asked begins a head, and a head has to be complete in time,
 * however its bytes are spread; a connection on which nothing is asked, or whose last request is answered but never ends, is closed too.
 * How long a body may take is its endpoint's matter, how long an answer takes ours.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter {

    static final String NAME = "connection-guard";

    /** Longer than any client of ours keeps an unused connection, so that none is closed under its hands. */
    private static final long UNUSED_SECONDS = 120;
    /** A head is a few hundred bytes. */
    private static final long HEAD_SECONDS = 10;
    /** The rest of a request that is answered already and that nobody reads. */
    private static final long REST_SECONDS = 30;

    private ScheduledFuture<?> deadline;
    private boolean inHead;
    private boolean watched;
    /** Requests whose head came, that came whole, and that were answered. */
    private int begun;

    private int taken;
    private int answered;

    @Override
    public void channelActive(ChannelHandlerContext connection) {
        closeAfter(connection, UNUSED_SECONDS);
        connection.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        stop();
        connection.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        if (!watched) {
            watched = true;
            watchRequests(connection.pipeline());
        }
        if (!inHead && isUnused()) {
            inHead = true;
            closeAfter(connection, HEAD_SECONDS);
        }
        connection.fireChannelRead(bytes);
    }

    /** The names are those of Vert.x; the tests of this package see to it that they still are. */
    private void watchRequests(ChannelPipeline pipeline) {
        ChannelHandler decoder = pipeline.get("httpDecoder");
        HttpServerOptions options = ServerLimits.inForce();
        if (decoder instanceof VertxHttpRequestDecoder && options != null) {
            pipeline.replace(decoder, "httpDecoder", new StrictRequestDecoder(options));
            pipeline.addBefore("handler", RequestWatch.NAME, new RequestWatch(this));
        }
    }

    /** A head is complete. */
    void begun() {
        begun++;
        inHead = false;
        stop();
    }

    /** A request has come to its end. */
    void taken(ChannelHandlerContext connection) {
        taken++;
        restOrUnused(connection);
    }

    /** An answer was written to its end. */
    void answered(ChannelHandlerContext connection) {
        answered++;
        restOrUnused(connection);
    }

    /** Whether the last request came whole and was answered. */
    boolean isUnused() {
        return answered == begun && taken == begun;
    }

    boolean isAnswering() {
        return answered < begun;
    }

    private void restOrUnused(ChannelHandlerContext connection) {
        if (answered == begun) {
            closeAfter(connection, taken == begun ? UNUSED_SECONDS : REST_SECONDS);
        }
    }

    private void closeAfter(ChannelHandlerContext connection, long seconds) {
        stop();
        deadline = connection.executor().schedule(() -> connection.close(), seconds, TimeUnit.SECONDS);
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
