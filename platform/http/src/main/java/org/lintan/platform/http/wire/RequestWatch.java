package org.lintan.platform.http.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Problems;

/** Tells the {@link ConnectionGuard} how far requests and answers are, and answers bytes that are no request with a problem. */
final class RequestWatch extends ChannelDuplexHandler {

    static final String NAME = "request-watch";

    private final ConnectionGuard guard;
    private boolean refused;
    private boolean answering;

    RequestWatch(ConnectionGuard guard) {
        this.guard = guard;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (isBroken(message) && mayAnswer(message)) {
            refused = true;
            refuse(connection, (HttpObject) message);
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest) {
            guard.begun();
        }
        boolean last = message instanceof LastHttpContent;
        connection.fireChannelRead(message);
        if (last) {
            guard.taken(connection);
        }
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise) {
        answering |= message instanceof HttpResponse;
        boolean interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        connection.write(message, promise);
        if (message instanceof LastHttpContent && !interim) {
            answering = false;
            guard.answered(connection);
        }
    }

    private static boolean isBroken(Object message) {
        return message instanceof HttpObject part && part.decoderResult().isFailure()
                || message instanceof HttpRequest request && !isAddress(request.uri());
    }

    /** What is none Quarkus would refuse too, without a word. */
    private static boolean isAddress(String uri) {
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    /** Not into an answer that is being written, nor before one that is still to come: then the server just ends the connection. */
    private boolean mayAnswer(Object message) {
        return message instanceof HttpRequest ? !guard.isAnswering() : !answering;
    }

    private static void refuse(ChannelHandlerContext connection, HttpObject broken) {
        PlatformCode code = code(broken.decoderResult().cause());
        String language =
                broken instanceof HttpRequest request ? request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE) : null;
        byte[] problem = Problems.json(code, language).getBytes(StandardCharsets.UTF_8);
        FullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(code.status()), Unpooled.wrappedBuffer(problem));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problems.CONTENT_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, problem.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        connection.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    private static PlatformCode code(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return PlatformCode.ADDRESS_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException ? PlatformCode.HEADERS_TOO_LARGE : PlatformCode.BAD_REQUEST;
    }
}
