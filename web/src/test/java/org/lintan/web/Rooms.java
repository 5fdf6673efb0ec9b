package org.lintan.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands where the three services stand: a real HTTP server under {@code /ticket}, {@code /market} and {@code /ledger} which answers
 * from {@code answers/} or tells what it was asked ({@code …/echo}).
 */
public class Rooms implements QuarkusTestResourceLifecycleManager {

    static final int BIG = 5_000_000;

    private static final Pattern LIVED =
            Pattern.compile("/ticket/api/v1/public/tickets/350428-(000(?:[1-9][0-9]|0[1-9])[0-9]{2})");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "lintan.services.ticket",
                base + "/ticket",
                "lintan.services.market",
                base + "/market",
                "lintan.services.ledger",
                base + "/ledger",
                "lintan.services.health.ticket",
                base + "/ticket",
                "lintan.services.health.market",
                base + "/market",
                "lintan.services.health.ledger",
                base + "/ledger",
                "lintan.services.answer-timeout",
                "6s",
                "lintan.services.part-timeout",
                "6s",
                "lintan.web-url",
                "https://lintan.example",
                "lintan.record-numbers",
                "演ICP备00000000号-1, 演公网安备 00000000000000 号");
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getRawPath();
        if (path.equals("/market/q/health")) {
            send(
                    call,
                    503,
                    "application/json",
                    "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"messaging\",\"status\":\"UP\",\"data\":{\"unsentEvents\":3,\"consumerLag\":12}}]}");
        } else if (path.equals("/ledger/q/health")) {
            call.close();
        } else if (path.endsWith("/echo")) {
            echo(call);
        } else if (path.endsWith("/silent")) {
            return;
        } else if (path.endsWith("/cut")
                || path.equals("/market/api/v1/account")
                || path.contains("/counties/350425/")) {
            call.close();
        } else if (path.endsWith("/big")) {
            big(call);
        } else if (path.endsWith("/paper")) {
            call.getResponseHeaders().add("Content-Security-Policy", "sandbox; default-src 'none'");
            call.getResponseHeaders().add("Content-Disposition", "inline; filename=\"paper.png\"");
            send(call, 200, "image/png", "png");
        } else if (path.endsWith("/narrow")) {
            call.sendResponseHeaders(413, -1);
            call.close();
        } else if (path.endsWith("/refused")) {
            send(call, 409, "application/problem+json", "{\"code\":\"NOT_ENOUGH\",\"title\":\"不够\"}");
        } else {
            stored(call, path);
        }
    }

    private static void echo(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        JsonObject headers = new JsonObject();
        call.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), String.join(",", values)));
        String said = new JsonObject()
                .put("method", call.getRequestMethod())
                .put("uri", call.getRequestURI().toString())
                .put("headers", headers)
                .put("bytes", body.length)
                .put("body", body.length > 1000 ? "" : new String(body, StandardCharsets.UTF_8))
                .encode();
        call.getResponseHeaders().add("Idempotency-Replayed", "true");
        call.getResponseHeaders().add("ETag", "\"7\"");
        call.getResponseHeaders().add("Location", "/api/v1/things/7");
        call.getResponseHeaders().add("Set-Cookie", "inner=1");
        send(call, "POST".equals(call.getRequestMethod()) ? 201 : 200, "application/json", said);
    }

    private static void big(HttpExchange call) throws IOException {
        call.getResponseHeaders().add("Content-Type", "application/x-ndjson");
        call.sendResponseHeaders(200, 0);
        byte[] piece = new byte[10_000];
        for (int i = 0; i < BIG / piece.length; i++) {
            call.getResponseBody().write(piece);
        }
        call.close();
    }

    private void stored(HttpExchange call, String path) throws IOException {
        Matcher lived = LIVED.matcher(path);
        if (lived.matches()) {
            send(call, 200, "application/json", lived(lived.group(1)));
            return;
        }
        // what is told of a year is told of any
        String name = "answers" + path.replace("/api/v1", "").replaceAll("/(shared|years|uses)/20[0-9]{2}", "/$1/year")
                + ".json";
        try (var in = Rooms.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                send(call, 404, "application/problem+json", "{\"code\":\"NOT_FOUND\"}");
            } else {
                send(call, 200, "application/json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /** A ticket with as many lines of life as its serial says. */
    private static String lived(String serial) throws IOException {
        try (var in =
                Rooms.class.getClassLoader().getResourceAsStream("answers/ticket/public/tickets/350428-0000001.json")) {
            JsonObject ticket = new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .put("serial", serial)
                    .put("code", "350428-" + serial);
            JsonArray life = ticket.getJsonArray("life");
            JsonObject sold = life.getJsonObject(1);
            while (life.size() < Integer.parseInt(serial)) {
                life.add(sold);
            }
            return ticket.encode();
        }
    }

    private static void send(HttpExchange call, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", type);
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
