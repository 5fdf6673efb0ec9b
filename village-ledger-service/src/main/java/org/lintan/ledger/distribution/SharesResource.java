package org.lintan.ledger.distribution;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

/** What each household gets by a decision, readable while the notice runs and not only when the money has moved. */
@Path("/api/v1/decisions/{decisionId}/shares")
@Produces(MediaType.APPLICATION_JSON)
class SharesResource {

    private final Caller caller;
    private final Shares shares;

    SharesResource(Caller caller, Shares shares) {
        this.caller = caller;
        this.shares = shares;
    }

    /** The whole village, names masked; the amounts of all pages sum to the households' part of the pot. */
    @GET
    @RolesAllowed({"steward", "household"})
    public Uni<Page<ShareView>> all(
            @PathParam("decisionId") String decisionId,
            @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        return shares.all(caller.actor(), decisionId, after, Math.max(1, Math.min(limit, 500)));
    }

    /** The caller's own household. Refuses {@code HOUSEHOLD_NOT_ON_ROLL} where the decision's roll does not have it. */
    @GET
    @Path("own")
    @RolesAllowed("household")
    public Uni<ShareView> own(@PathParam("decisionId") String decisionId) {
        return shares.own(caller.actor(), decisionId);
    }
}
