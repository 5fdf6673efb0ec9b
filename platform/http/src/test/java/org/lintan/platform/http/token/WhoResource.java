package org.lintan.platform.http.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lintan.platform.http.Caller;

/** Says who asks, and whether what it is told with is of this very request. */
@Path("/api/v1/who")
@RolesAllowed({"steward", "buyer"})
public class WhoResource {

    private final Caller caller;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest current;
    private final JsonWebToken token;

    WhoResource(Caller caller, SecurityIdentity identity, CurrentVertxRequest current, JsonWebToken token) {
        this.caller = caller;
        this.identity = identity;
        this.current = current;
        this.token = token;
    }

    @GET
    public String who() {
        RoutingContext http = current.getCurrent();
        String sent = http.request().getHeader("Authorization").substring("Bearer ".length());
        boolean own = http == identity.getAttribute(RoutingContext.class.getName())
                && sent.equals(
                        identity.getCredential(AccessTokenCredential.class).getToken())
                && sent.equals(token.getRawToken());
        return String.join(
                " ",
                caller.subject(),
                identity.getPrincipal().getName(),
                caller.county(),
                caller.party(),
                new TreeSet<>(caller.roles()).toString(),
                own ? "own" : "of another request");
    }

    @GET
    @Path("steward")
    @RolesAllowed("steward")
    public String steward() {
        return "steward";
    }
}
