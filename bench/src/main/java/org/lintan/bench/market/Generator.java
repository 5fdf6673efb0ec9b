package org.lintan.bench.market;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends a flow of requests over HTTP/1.1 and notes what came of them. One thread of its own carries all connections. */
final class Generator implements AutoCloseable {

    private static final long PATIENCE_S = 90;

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setPreferNativeTransport(false));
    private final Context loop = vertx.getOrCreateContext();
    private final HttpClient http;
    private final int connections;

    /** @param connections to each address */
    Generator(int connections) {
        this.connections = connections;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setKeepAlive(true)
                .setPipelining(false)
                .setTcpNoDelay(true));
    }

    /** Closed loop: each connection asks again as soon as it is answered. Connections are dealt out to the addresses in turn. */
    Tally closed(List<Integer> ports, Flow flow, int expected, Duration length) {
        return closed(ports, flow, expected, System.nanoTime() + length.toNanos(), Long.MAX_VALUE);
    }

    /** The same until so many requests were sent. */
    Tally closed(List<Integer> ports, Flow flow, int expected, long requests) {
        return closed(ports, flow, expected, Long.MAX_VALUE, requests);
    }

    private Tally closed(List<Integer> ports, Flow flow, int expected, long until, long requests) {
        Run run = new Run(flow, new Tally(expected), until, requests);
        long began = System.nanoTime();
        loop.runOnContext(go -> {
            run.running = connections;
            for (int connection = 0; connection < connections; connection++) {
                run.next(connection, ports.get(connection % ports.size()));
            }
        });
        run.await();
        run.tally.seconds = (System.nanoTime() - began) / 1e9;
        return run.tally;
    }

    private final class Run {

        private final Flow flow;
        private final Tally tally;
        private final long until;
        private final long requests;
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private int running;
        private long sent;

        Run(Flow flow, Tally tally, long until, long requests) {
            this.flow = flow;
            this.tally = tally;
            this.until = until;
            this.requests = requests;
        }

        void next(int connection, int port) {
            if ((System.nanoTime() >= until || sent >= requests) && flow.complete(connection)) {
                if (--running == 0) {
                    done.complete(null);
                }
                return;
            }
            sent++;
            send(port, flow.next(connection), tally, System.nanoTime(), () -> next(connection, port));
        }

        void await() {
            try {
                done.get();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    /**
     * Open loop: request i is due i / rate seconds after the start whether or not the others were answered, and its latency counts from
     * then. So a stall is felt by all that were due meanwhile.
     *
     * @param parts the length is cut into, each with a tally of what was due in it
     */
    List<Tally> open(int port, Flow flow, int expected, double perSecond, Duration length, int parts) {
        List<Tally> tallies = java.util.stream.IntStream.range(0, parts)
                .mapToObj(i -> new Tally(expected))
                .toList();
        long requests = Math.round(perSecond * length.toNanos() / 1e9);
        long began = System.nanoTime();
        java.util.concurrent.atomic.AtomicLong answered = new java.util.concurrent.atomic.AtomicLong();
        for (long i = 0; i < requests; i++) {
            long due = began + Math.round(i * 1e9 / perSecond);
            waitUntil(due);
            Tally tally = tallies.get((int) (i * parts / requests));
            loop.runOnContext(go -> send(port, flow.next(0), tally, due, answered::incrementAndGet));
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (answered.get() < requests && System.nanoTime() < end) {
            waitUntil(System.nanoTime() + 5_000_000);
        }
        tallies.forEach(tally -> tally.seconds = length.toNanos() / 1e9 / parts);
        return tallies;
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void send(int port, Ask ask, Tally tally, long since, Runnable then) {
        RequestOptions options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setMethod(HttpMethod.POST)
                .setURI(ask.path());
        http.request(options)
                .onFailure(broken -> failed(tally, broken, then))
                .onSuccess(request -> send(request, ask, tally, since, then));
    }

    private void send(HttpClientRequest request, Ask ask, Tally tally, long since, Runnable then) {
        request.putHeader("Authorization", ask.token())
                .putHeader("Idempotency-Key", ask.key())
                .putHeader("Content-Type", "application/json");
        request.send(Buffer.buffer(ask.body()))
                .compose(answer -> answer.body()
                        .onSuccess(body -> tally.answer(
                                answer.statusCode(), body.toString(), ask.keep(), (System.nanoTime() - since) / 1000)))
                .onSuccess(body -> then.run())
                .onFailure(broken -> failed(tally, broken, then));
    }

    private static void failed(Tally tally, Throwable broken, Runnable then) {
        tally.failed(broken.toString());
        then.run();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
