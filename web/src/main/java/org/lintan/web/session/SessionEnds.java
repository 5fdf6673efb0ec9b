package org.lintan.web.session;

import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When the login of who asks will have ended, so that the page can say so before (WCAG 2.2.1) and nothing half written is lost. */
@Path("/api/portal/session")
@Authenticated
public class SessionEnds {

    private final SessionTable table;
    private final Duration idle;
    private final Duration longest;

    SessionEnds(
            SessionTable table,
            @ConfigProperty(name = "lintan.session.idle") Duration idle,
            @ConfigProperty(name = "lintan.session.token") Duration token,
            @ConfigProperty(name = "lintan.session.longest") Duration longest) {
        this.table = table;
        this.idle = idle.minus(token);
        this.longest = longest;
    }

    /**
     * @param idleSeconds without a request for so long it ends at the soonest: the login server counts from the last token, not from the last request
     * @param endsAt      it ends then, whatever is asked until then
     */
    record Ends(long idleSeconds, Instant endsAt) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> ends(@Context RoutingContext http) {
        return table.begunAt(KeptSessions.resumed(http)).map(begun -> {
            Instant loggedIn = begun.orElseThrow(() -> new UnauthorizedException("The session has just ended"));
            return Response.ok(new Ends(idle.toSeconds(), loggedIn.plus(longest)))
                    .header("Cache-Control", "no-store")
                    .build();
        });
    }
}
