package org.lintan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The public API as one who logs in sees it, JSON in and out; a demo user's token comes by the password grant of the demo realm.
 *
 * <p>A call that got no answer, a 5xx or "in flight" is sent again with the same idempotency key until {@link #PATIENCE}
 * is over; a refusal ends the load with the refusal's own words. Not thread-safe.
 */
public final class Api {

    static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(150);
    /** Sorted, because a repetition from another process must be the same request to the byte, and {@code Map.of} has no order. */
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    /** The service answered, and its answer was no. */
    private static final class Refused extends DemoFailed {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private record Token(String value, Instant until) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Token> tokens = new HashMap<>();
    private final Map<String, String> env;
    private final UnaryOperator<String> grant;

    /** @param env the variables of docs/contracts/environment.md: LINTAN_OIDC_URL, LINTAN_TICKET_URL, LINTAN_MARKET_URL, LINTAN_LEDGER_URL */
    public Api(Map<String, String> env) {
        this(
                env,
                login -> "grant_type=password&client_id=lintan-demo&username=" + encode(login) + "&password="
                        + encode(DemoCounty.PASSWORD));
    }

    /** @param grant the form by which a login asks for its token */
    public Api(Map<String, String> env, UnaryOperator<String> grant) {
        this.env = env;
        this.grant = grant;
    }

    /** Posts JSON; the answer's body, or a failure that says what was refused. */
    public JsonNode post(String login, Service service, String path, String key, Object body) {
        return send(login, service, "POST", path, key, "application/json", bytes(body));
    }

    /** Posts raw bytes such as an Excel sheet or a bank's result file. */
    public JsonNode postBytes(String login, Service service, String path, String key, String contentType, byte[] body) {
        return send(login, service, "POST", path, key, contentType, body);
    }

    /** Puts raw bytes, such as a piece of a paper. */
    public JsonNode putBytes(String login, Service service, String path, String key, String contentType, byte[] body) {
        return send(login, service, "PUT", path, key, contentType, body);
    }

    public JsonNode get(String login, Service service, String path) {
        return send(login, service, "GET", path, null, null, null);
    }

    /** The text of a download, such as a payout file. */
    public String text(String login, Service service, String path) {
        return new String(
                exchange(login, service, "GET", path, null, null, null).body(), StandardCharsets.UTF_8);
    }

    /**
     * Reads again and again until the condition holds: events need a moment between services, and until they have come a
     * service may refuse to answer for what it has not heard of.
     */
    public JsonNode await(String what, Supplier<JsonNode> read, Predicate<JsonNode> holds) {
        Instant deadline = Instant.now().plus(PATIENCE);
        String last;
        do {
            try {
                JsonNode seen = read.get();
                if (holds.test(seen)) {
                    return seen;
                }
                last = seen.toString();
            } catch (Refused notYet) {
                last = notYet.getMessage();
            }
            pause();
        } while (Instant.now().isBefore(deadline));
        throw new DemoFailed("waited " + PATIENCE.toSeconds() + " s for " + what + ", last seen: " + last);
    }

    private JsonNode send(
            String login, Service service, String method, String path, String key, String type, byte[] body) {
        HttpResponse<byte[]> answer = exchange(login, service, method, path, key, type, body);
        try {
            return answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new DemoFailed(
                    method + " " + path + " answered no JSON: " + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private HttpResponse<byte[]> exchange(
            String login, Service service, String method, String path, String key, String type, byte[] body) {
        Instant deadline = Instant.now().plus(PATIENCE);
        String last = "";
        do {
            try {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url(env) + "/api/v1" + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token(login))
                        .header("Accept-Language", "zh-CN");
                if (key != null) {
                    request.header("Idempotency-Key", key).header("Content-Type", type);
                }
                request.method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
                HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() < 300) {
                    return answer;
                }
                last = answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
                if (answer.statusCode() < 500
                        && !last.contains("IDEMPOTENCY_IN_FLIGHT")
                        && answer.statusCode() != 401) {
                    throw new Refused(login + " " + method + " " + path + " was refused: " + last);
                }
                tokens.remove(login);
            } catch (IOException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailed("interrupted");
            }
            pause();
        } while (Instant.now().isBefore(deadline));
        throw new DemoFailed(
                login + " " + method + " " + path + " got no good answer for " + PATIENCE.toSeconds() + " s: " + last);
    }

    /** An access token of a login, kept until shortly before it ends. */
    public String token(String login) throws IOException, InterruptedException {
        Token kept = tokens.get(login);
        if (kept != null && Instant.now().isBefore(kept.until())) {
            return kept.value();
        }
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(env.get("LINTAN_OIDC_URL") + "/protocol/openid-connect/token"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(grant.apply(login)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("no token for " + login + ": " + answer.statusCode() + " " + answer.body());
        }
        JsonNode token = JSON.readTree(answer.body());
        Token fresh = new Token(
                token.get("access_token").asText(),
                Instant.now().plusSeconds(token.get("expires_in").asLong() - 20));
        tokens.put(login, fresh);
        return fresh.value();
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted");
        }
    }
}
