package org.lintan.web.forward;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.List;
import org.jboss.logging.Logger;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.WebCode;
import org.lintan.web.session.Visitor;

/**
 * Hands one call on and its answer back, both bodies as streams. Only headers both sides agreed on pass: the session cookie stays
 * here, and the token never goes back.
 */
@ApplicationScoped
class Forwarder {

    private static final Logger LOG = Logger.getLogger(Forwarder.class);
    /** Where the person's browser is, for the acts. What a browser sends under this name stays here. */
    private static final String FROM = "X-Lintan-From";

    private static final List<String> THERE =
            List.of("Accept", "Accept-Language", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match");
    private static final List<String> BACK = List.of(
            "Content-Type",
            "Content-Length",
            "Content-Disposition",
            "Content-Language",
            "Content-Security-Policy",
            "ETag",
            "Idempotency-Replayed",
            "Last-Modified",
            "Retry-After");

    private final Downstream downstream;

    Forwarder(Downstream downstream) {
        this.downstream = downstream;
    }

    Response forward(Service service, Visitor visitor, HttpServerRequest incoming, InputStream body) {
        BodyPublisher content = publisher(incoming, body);
        try {
            HttpRequest request = outgoing(service, visitor, incoming, content);
            return answer(service, downstream.exchange(request), incoming);
        } catch (IllegalArgumentException e) {
            // an address Java refuses as a URI: a stray blank, brace or percent sign
            return Problem.response(WebCode.BAD_REQUEST, incoming);
        } catch (HttpTimeoutException e) {
            if (content.contentLength() != 0 && !incoming.isEnded()) {
                // the service still waits for the body, and so do we
                return Problem.response(WebCode.TOO_SLOW, incoming);
            }
            LOG.warnf("%s did not answer %s %s: %s", service, incoming.method(), incoming.path(), e.getMessage());
            return Problem.response(connecting(e) ? WebCode.SERVICE_UNREACHABLE : WebCode.SERVICE_TIMEOUT, incoming);
        } catch (IOException e) {
            LOG.warnf("%s cannot be reached for %s %s: %s", service, incoming.method(), incoming.path(), e);
            return Problem.response(WebCode.SERVICE_UNREACHABLE, incoming);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Problem.response(WebCode.SERVICE_TIMEOUT, incoming);
        }
    }

    private static boolean connecting(HttpTimeoutException e) {
        return e instanceof java.net.http.HttpConnectTimeoutException;
    }

    private HttpRequest outgoing(Service service, Visitor visitor, HttpServerRequest incoming, BodyPublisher content) {
        String prefix = "/api/" + service.lowerName() + "/";
        HttpRequest.Builder request = downstream
                .request(service, incoming.uri().substring(prefix.length()))
                .method(incoming.method().name(), content)
                .setHeader("Authorization", "Bearer " + visitor.token())
                .setHeader(FROM, Network.of(incoming));
        for (String name : THERE) {
            String value = incoming.getHeader(name);
            if (value != null) {
                request.setHeader(name, value);
            }
        }
        return request.build();
    }

    private static BodyPublisher publisher(HttpServerRequest incoming, InputStream body) {
        String length = incoming.getHeader("Content-Length");
        if (length == null) {
            return "chunked".equalsIgnoreCase(incoming.getHeader("Transfer-Encoding"))
                    ? BodyPublishers.ofInputStream(() -> body)
                    : BodyPublishers.noBody();
        }
        long bytes = Long.parseLong(length);
        return bytes == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body), bytes);
    }

    private static Response answer(Service service, HttpResponse<InputStream> from, HttpServerRequest incoming)
            throws IOException {
        if (from.statusCode() == 413
                && !from.headers().firstValue("Content-Type").orElse("").contains("json")) {
            // cut off by the service's server before any of its code could say a word
            from.body().close();
            return Problem.response(WebCode.BODY_TOO_LARGE, incoming);
        }
        Response.ResponseBuilder to = Response.status(from.statusCode()).entity(from.body());
        for (String name : BACK) {
            from.headers().firstValue(name).ifPresent(value -> to.header(name, value));
        }
        // what a person may see is nobody else's: no cache keeps it, unless the service said it may be asked about
        // again
        to.header("Cache-Control", from.headers().firstValue("Cache-Control").orElse("no-store"));
        from.headers()
                .firstValue("Location")
                .ifPresent(place -> to.header(
                        "Location",
                        place.replaceFirst("^(https?://[^/]+)?/api/v1/", "/api/" + service.lowerName() + "/")));
        return to.build();
    }
}
