package org.lintan.web.forward;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The one HTTP client to the services. Each request carries the trace it belongs to. */
@ApplicationScoped
public class Downstream {

    private static final int LONGEST_PART = 256 * 1024;

    private final Services services;
    private final ObjectMapper json;
    private final HttpClient http;

    Downstream(Services services, ObjectMapper json) {
        this.services = services;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(services.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** An answer of a service to a question of the portal itself. */
    public record Reply(int status, JsonNode body) {}

    /**
     * Asks for JSON.
     *
     * @param token the visitor's, or null for a public question
     */
    public Uni<Reply> get(Service service, String rest, String token) {
        HttpRequest.Builder request = question(request(service, rest));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    /**
     * One answer among several, in the reader's language. One that is longer than {@value #LONGEST_PART} bytes or no JSON comes as status 0 without a
     * body: it is asked for alone, and goes through as a stream.
     */
    Uni<Reply> part(Service service, String rest, String token, String language) {
        HttpRequest asked = question(request(service, rest))
                .header("Accept-Language", language)
                .header("Authorization", "Bearer " + token)
                .build();
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(asked, BodyHandlers.ofInputStream()))
                // the body is read as it comes, which waits
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::bounded);
    }

    private Reply bounded(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            byte[] read = body.readNBytes(LONGEST_PART + 1);
            String type = response.headers().firstValue("Content-Type").orElse("");
            return read.length > LONGEST_PART || !type.contains("json")
                    ? new Reply(0, null)
                    : new Reply(response.statusCode(), json.readTree(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks how a service is. Nobody's token goes there: the answer is the same for everybody. */
    public Uni<Reply> health(Service service) {
        return send(question(request(service.health(services))).build());
    }

    /** What the portal asks for itself or for a part of a page is JSON, and not waited for as long as what a person asked for. */
    private HttpRequest.Builder question(HttpRequest.Builder request) {
        return request.timeout(services.partTimeout()).header("Accept", "application/json");
    }

    private Uni<Reply> send(HttpRequest request) {
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request, BodyHandlers.ofByteArray()))
                .map(this::reply);
    }

    HttpRequest.Builder request(Service service, String rest) {
        return request(service.at(services, rest));
    }

    private HttpRequest.Builder request(URI target) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(target).timeout(services.answerTimeout());
        W3CTraceContextPropagator.getInstance()
                .inject(Context.current(), builder, (to, name, value) -> to.setHeader(name, value));
        return builder;
    }

    HttpResponse<InputStream> exchange(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofInputStream());
    }

    private Reply reply(HttpResponse<byte[]> response) {
        try {
            return new Reply(
                    response.statusCode(),
                    response.body().length == 0 ? json.getNodeFactory().nullNode() : json.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
