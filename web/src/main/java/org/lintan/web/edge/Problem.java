package org.lintan.web.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.lintan.kernel.edge.Reader;

/** RFC 9457, in the form all rooms answer with. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Problem(
        String type, String title, int status, String detail, String instance, String code, List<Object> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(WebCode code, HttpServerRequest request) {
        String sentence = code.sentence(english(request));
        return new Problem(
                "urn:lintan:problem:" + code,
                sentence,
                code.status(),
                sentence,
                request.path(),
                code.name(),
                List.of());
    }

    /** The refusal as a whole answer, in the reader's language, never kept by a cache. */
    public static Response response(WebCode code, HttpServerRequest request) {
        return Response.status(code.status())
                .type(MEDIA_TYPE + ";charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(Json.encode(of(code, request)))
                .build();
    }

    /** Chinese unless the reader's first language is English. */
    public static boolean english(HttpServerRequest request) {
        return Reader.isEnglish(request.getHeader("Accept-Language"));
    }
}
