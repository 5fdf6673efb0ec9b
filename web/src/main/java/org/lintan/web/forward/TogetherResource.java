package org.lintan.web.forward;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.lintan.kernel.edge.RawPaths;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.WebCode;
import org.lintan.web.session.Visitor;

/**
 * Several questions of one page in one request: on a weak network each request waits for its turn. Each part is what the service answers to the
 * same person at {@code /api/{service}/…}, refusals included; nothing is written this way.
 */
@Path("/api/portal/together")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class TogetherResource {

    private static final Logger LOG = Logger.getLogger(TogetherResource.class);

    /** A page asks ten at most. */
    private static final int MOST = 12;

    private static final Pattern QUESTION = Pattern.compile(
            "/api/(ticket|market|ledger)/([A-Za-z0-9/_.~-]{1,200}(?:\\?(?:[A-Za-z0-9_.~=&:,+-]|%[0-9A-Fa-f]{2}){0,500})?)");

    /**
     * One answer.
     *
     * @param status as the service gave it; 0 where the answer is to be asked for alone, as it is long or no JSON
     */
    record Part(int status, JsonNode body) {}

    record Answer(List<Part> parts) {}

    private record Question(Service service, String rest) {}

    private final Downstream downstream;
    private final SecurityIdentity identity;

    TogetherResource(Downstream downstream, SecurityIdentity identity) {
        this.downstream = downstream;
        this.identity = identity;
    }

    /**
     * The answers in the order of the questions.
     *
     * @param of {@code /api/{service}/…} as the page would ask it; refused with {@code BAD_REQUEST} if one is none, or there are too many
     */
    @GET
    public Uni<Response> together(@QueryParam("of") List<String> of, @Context HttpServerRequest request) {
        List<Question> questions = of.stream().map(TogetherResource::read).toList();
        if (questions.isEmpty() || questions.size() > MOST || questions.contains(null)) {
            return Uni.createFrom().item(Problem.response(WebCode.BAD_REQUEST, request));
        }
        String token = Visitor.of(identity).token();
        String language = Problem.english(request) ? "en" : "zh-CN";
        return Uni.join()
                .all(questions.stream()
                        .map(one -> downstream
                                .part(one.service(), one.rest(), token, language)
                                .map(reply -> new Part(reply.status(), reply.body()))
                                .onFailure()
                                .invoke(e -> LOG.warnf("%s did not answer a part of a page: %s", one.service(), e))
                                .onFailure()
                                .recoverWithItem(new Part(WebCode.SERVICE_UNREACHABLE.status(), null)))
                        .toList())
                .andFailFast()
                .map(parts -> Response.ok(new Answer(parts))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    private static Question read(String of) {
        Matcher question = QUESTION.matcher(of);
        return question.matches() && !RawPaths.isAmbiguousBehind(of)
                ? new Question(Service.named(question.group(1)), question.group(2))
                : null;
    }
}
