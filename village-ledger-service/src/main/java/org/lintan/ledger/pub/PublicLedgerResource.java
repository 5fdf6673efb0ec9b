package org.lintan.ledger.pub;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.lintan.platform.http.Page;

/** No login: what is on notice in a county's villages, and what they shared out. */
@Path("/api/v1/public/counties/{county: [0-9]{6}}")
@Produces(MediaType.APPLICATION_JSON)
class PublicLedgerResource {

    private final PublicLedger ledger;
    private final DecisionsInForce decisions;

    PublicLedgerResource(PublicLedger ledger, DecisionsInForce decisions) {
        this.ledger = ledger;
        this.decisions = decisions;
    }

    @GET
    @Path("notices")
    @PermitAll
    public Uni<Page<PublicDecision>> notices(@PathParam("county") String county, @QueryParam("after") String after) {
        return ledger.notices(county, after);
    }

    @GET
    @Path("notices/{decisionId}")
    @PermitAll
    public Uni<PublicDecision> notice(@PathParam("county") String county, @PathParam("decisionId") String decisionId) {
        return ledger.notice(county, decisionId);
    }

    /** A decision once its notice is over and nothing stands against it; before and after a failure 404. */
    @GET
    @Path("decisions/{decisionId}")
    @PermitAll
    public Uni<DecisionInForce> decision(
            @PathParam("county") String county, @PathParam("decisionId") String decisionId) {
        return decisions.one(county, decisionId);
    }

    @GET
    @Path("shared/{year: 20[0-9]{2}}")
    @PermitAll
    public Uni<SharedOut> sharedOut(@PathParam("county") String county, @PathParam("year") String year) {
        return ledger.sharedOut(county, Integer.parseInt(year));
    }

    @GET
    @Path("shared/{year: 20[0-9]{2}}/distributions")
    @PermitAll
    public Uni<Page<PublicDistribution>> distributions(
            @PathParam("county") String county, @PathParam("year") String year, @QueryParam("after") String after) {
        return ledger.distributions(county, Integer.parseInt(year), after);
    }
}
