package org.lintan.web.edge;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lintan.web.session.SessionsAway;

/**
 * Turns whatever went wrong into something the asker can read: a problem for the app ({@code /api/…}), a page in plain words for a
 * person, and the way to the login only where a person asked for it. An API call is never answered with a redirect.
 */
@ApplicationScoped
class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);
    private static final String CALLBACK = "/auth/callback";

    private final PlainPages pages;
    private final Refusals refusals;

    Faults(PlainPages pages, Refusals refusals) {
        this.pages = pages;
        this.refusals = refusals;
    }

    @ServerExceptionMapper
    Uni<Response> noSession(UnauthorizedException e, RoutingContext http) {
        return askToLogIn(WebCode.LOGIN_REQUIRED, http);
    }

    @ServerExceptionMapper
    Uni<Response> sessionEnded(AuthenticationFailedException e, RoutingContext http) {
        return askToLogIn(WebCode.LOGIN_EXPIRED, http);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpServerRequest request) {
        return refusals.of(WebCode.FORBIDDEN, request);
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e, HttpServerRequest request) {
        int status = e.getResponse().getStatus();
        return status < 400 ? e.getResponse() : refusals.of(WebCode.ofStatus(status), request);
    }

    /** JSON of another shape than is read here. */
    @ServerExceptionMapper
    Response unreadable(MismatchedInputException e, HttpServerRequest request) {
        return refusals.of(WebCode.BAD_REQUEST, request);
    }

    @ServerExceptionMapper
    Response sessionsAway(SessionsAway e, HttpServerRequest request) {
        LOG.errorf(e, "%s %s: who asks cannot be known", request.method(), request.path());
        return refusals.of(WebCode.SERVICE_UNREACHABLE, request);
    }

    @ServerExceptionMapper
    Response broken(Throwable e, HttpServerRequest request) {
        LOG.errorf(e, "%s %s failed", request.method(), request.path());
        return refusals.of(WebCode.INTERNAL, request);
    }

    private Uni<Response> askToLogIn(WebCode code, RoutingContext http) {
        HttpServerRequest request = http.request();
        if (Refusals.isApi(request)) {
            return Uni.createFrom().item(Problem.response(code, request));
        }
        if (request.path().equals("/logout")) {
            return Uni.createFrom().item(Response.seeOther(URI.create("/")).build());
        }
        if (request.path().equals(CALLBACK)) {
            // going round again could go round for ever, for instance when the browser keeps no cookie
            return Uni.createFrom().item(pages.loginFailed(Problem.english(request)));
        }
        HttpAuthenticator authenticator = http.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(http).map(Faults::toLogin);
    }

    private static Response toLogin(ChallengeData challenge) {
        Response.ResponseBuilder answer = Response.status(challenge.status).header("Cache-Control", "no-store");
        if (challenge.headerName != null) {
            answer.header(challenge.headerName.toString(), challenge.headerContent);
        }
        return answer.build();
    }
}
