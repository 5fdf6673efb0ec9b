package org.lintan.web.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/**
 * In which form the portal says no, decided in one place for all that goes wrong, before an address is looked at and after: a problem to whoever calls
 * {@code /api/…}, a page in plain words to everybody else.
 */
@ApplicationScoped
class Refusals {

    private final PlainPages pages;

    Refusals(PlainPages pages) {
        this.pages = pages;
    }

    Response of(WebCode code, HttpServerRequest request) {
        return isApi(request) ? Problem.response(code, request) : pages.fault(code, Problem.english(request));
    }

    /** The same for what never reaches a resource. */
    void send(WebCode code, RoutingContext http) {
        Response refusal = of(code, http.request());
        HttpServerResponse answer = http.response().setStatusCode(refusal.getStatus());
        refusal.getHeaders().forEach((name, values) -> answer.putHeader(name, String.valueOf(values.get(0))));
        answer.end((String) refusal.getEntity());
    }

    static boolean isApi(HttpServerRequest request) {
        return request.path().startsWith("/api/");
    }
}
