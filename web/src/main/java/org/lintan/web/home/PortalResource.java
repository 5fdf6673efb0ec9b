package org.lintan.web.home;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lintan.web.edge.Problem;
import org.lintan.web.session.Visitor;

/** Who is here, and everything the first page shows in one call, because each call costs a second on a weak network. */
@Path("/api/portal")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PortalResource {

    private final HomePage home;
    private final Parties parties;
    private final SecurityIdentity identity;

    PortalResource(HomePage home, Parties parties, SecurityIdentity identity) {
        this.home = home;
        this.parties = parties;
        this.identity = identity;
    }

    @GET
    @Path("me")
    public Uni<Response> me(@Context HttpServerRequest request) {
        Visitor visitor = Visitor.of(identity);
        return parties.nameOf(visitor, Problem.english(request)).map(name -> answer(Me.of(visitor, name)));
    }

    @GET
    @Path("home")
    public Uni<Response> home(@Context HttpServerRequest request) {
        return home.of(Visitor.of(identity), Problem.english(request)).map(PortalResource::answer);
    }

    private static Response answer(Object body) {
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }
}
