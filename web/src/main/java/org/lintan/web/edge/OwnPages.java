package org.lintan.web.edge;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What proves that a page of ours sent a request: the header {@code X-Lintan}, which no foreign page can send. */
public final class OwnPages {

    private OwnPages() {}

    /** The refusal of what no page of ours sent; empty where one did. */
    public static Optional<Response> refusal(HttpServerRequest request) {
        return "1".equals(request.getHeader("X-Lintan"))
                ? Optional.empty()
                : Optional.of(Problem.response(WebCode.CALL_NOT_FROM_APP, request));
    }
}
