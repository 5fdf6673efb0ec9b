package org.lintan.web.app;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/**
 * The app's files. They say nothing about anybody, so they need no session; what they show comes from {@code /api}. Each address of
 * the app answers the same shell; at {@code /} strangers find their own page instead ({@code pages.StartResource}).
 */
@Path("/")
@PermitAll
public class AppResource {

    private final AppAnswers answers;

    AppResource(AppAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("app")
    public Response app(@Context HttpServerRequest request) {
        return answers.shell(request);
    }

    @GET
    @Path("app/{page: .*}")
    public Response page(@Context HttpServerRequest request) {
        return answers.shell(request);
    }

    @GET
    @Path("assets/{file}")
    public Response asset(@PathParam("file") String file, @Context HttpServerRequest request) {
        return answers.asset(file, request);
    }

    /** At the root, because a worker answers only for what lies below it, and a villager's home is {@code /}. */
    @GET
    @Path("worker.js")
    public Response worker(@Context HttpServerRequest request) {
        return answers.worker(request);
    }
}
