package org.lintan.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.lintan.e2e.history.Answer;
import org.lintan.e2e.history.Told;
import org.lintan.testkit.Await;

/**
 * The market as its clients see it: several processes, any of which may be dead. A request is asked again under its key, of one process and then of
 * another, until it has an answer, and everything that was heard is written down.
 */
final class Market {

    static final int PODS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What is asked.
     *
     * @param forGood whether it can never be had
     */
    record Request(String path, String body, boolean forGood) {

        private String wish() {
            return path + ' ' + body;
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final County county;
    private final IntFunction<String> address;
    private final ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicLong asked = new AtomicLong();

    /** @param address where each of the processes is, from 0 */
    Market(County county, IntFunction<String> address) {
        this.county = county;
        this.address = address;
    }

    /** Requests sent so far, those that met nobody too. */
    long asked() {
        return asked.get();
    }

    /** Everything that was heard so far, in the order it was. */
    List<Told> told() {
        return List.copyOf(told);
    }

    /** The answer, however long it takes; the processes are asked in turn, from this one on. */
    Answer ask(String login, int pod, String key, Request request, boolean atRest) {
        Answer[] answer = new Answer[1];
        int[] next = {pod};
        Await.until("an answer to " + request, PATIENCE, () -> {
            answer[0] = once(login, next[0]++ % PODS, key, request, atRest);
            return !(answer[0] instanceof Answer.Nothing);
        });
        return answer[0];
    }

    private Answer once(String login, int pod, String key, Request request, boolean atRest) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        long askedAt = System.nanoTime();
        asked.incrementAndGet();
        HttpResponse<String> response = exchange(
                login,
                pod,
                HttpRequest.newBuilder(URI.create(address.apply(pod) + "/api/v1" + request.path()))
                        .header("Idempotency-Key", key)
                        .header("traceparent", "00-" + trace + "-" + trace.substring(16) + "-01")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(request.body())));
        Answer answer = response == null ? new Answer.Nothing("no answer") : answer(response);
        write(trace, key, request, pod, askedAt, Told.Road.ANSWER, atRest, answer);
        if (response == null || response.statusCode() != 202) {
            return answer;
        }
        Answer later =
                later(login, pod + 1, read(response.body()).path("commandId").asText());
        write(trace, key, request, pod, askedAt, Told.Road.ADDRESS, atRest, later);
        return later;
    }

    private void write(
            String trace,
            String key,
            Request request,
            int pod,
            long askedAt,
            Told.Road road,
            boolean atRest,
            Answer answer) {
        told.add(new Told(
                trace, key, request.wish(), pod, askedAt, System.nanoTime(), road, request.forGood(), atRest, answer));
    }

    /** What became of a request that was only accepted, as the other process tells it; nothing if it does not know yet. */
    private Answer later(String login, int pod, String commandId) {
        HttpResponse<String> response = exchange(
                login,
                pod % PODS,
                HttpRequest.newBuilder(URI.create(address.apply(pod % PODS) + "/api/v1/commands/" + commandId)));
        if (response == null || response.statusCode() != 200) {
            return response == null ? new Answer.Nothing("no answer") : answer(response);
        }
        JsonNode command = read(response.body());
        return switch (command.path("state").asText()) {
            case "DONE" -> new Answer.Done(0, command.path("result"), false);
            case "REFUSED" -> refused(command.path("problem"));
            default -> new Answer.Nothing("pending");
        };
    }

    /** Null if nobody answered. */
    private HttpResponse<String> exchange(String login, int pod, HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(20))
                            .header("Authorization", "Bearer " + county.token(login))
                            .header("Accept-Language", "en")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A refusal is an answer; what says that nothing was decided, or that something is broken for the moment, is none. */
    private static Answer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 200 || status == 201) {
            return new Answer.Done(
                    status,
                    read(response.body()),
                    response.headers().firstValue("Idempotency-Replayed").isPresent());
        }
        JsonNode problem = status == 202 ? JSON.nullNode() : read(response.body());
        boolean passes = status == 202 || status == 401 || status == 429 || status >= 500;
        return passes && !"COMMAND_FAILED".equals(problem.path("code").asText())
                ? new Answer.Nothing(status + " " + problem.path("code").asText())
                : refused(problem);
    }

    private static Answer refused(JsonNode problem) {
        return new Answer.Refused(
                problem.path("status").asInt(),
                problem.path("code").asText(),
                problem.path("detail").asText());
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}
