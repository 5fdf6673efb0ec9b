package org.lintan.bench.market;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;

/** A server that does nothing: takes any request and answers as many bytes as an order's answer has. A process of its own. */
final class NoWork {

    static final String MADE = "00000000000000000000000000";

    private NoWork() {}

    /** @param arguments the port */
    public static void main(String[] arguments) {
        String answer = "{\"orderId\":\"" + MADE + "\",\"rest\":\"" + "x".repeat(550) + "\"}";
        Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1))
                .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(Integer.parseInt(arguments[0])))
                .requestHandler(request -> request.body()
                        .onSuccess(body -> request.response()
                                .setStatusCode(201)
                                .putHeader("Content-Type", "application/json;charset=UTF-8")
                                .end(answer)))
                .listen();
    }
}
