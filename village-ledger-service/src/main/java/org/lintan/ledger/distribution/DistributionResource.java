package org.lintan.ledger.distribution;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

/** Sharing a pot out, and reading how it was shared. */
@Path("/api/v1/distributions")
@Produces(MediaType.APPLICATION_JSON)
class DistributionResource {

    private final Caller caller;
    private final Distributions distributions;
    private final DistributionReading reading;

    DistributionResource(Caller caller, Distributions distributions, DistributionReading reading) {
        this.caller = caller;
        this.distributions = distributions;
        this.reading = reading;
    }

    /** Which decision to carry out. */
    record PrepareRequest(String decisionId) {}

    @POST
    @RolesAllowed("steward")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = DistributionView.class, responseCode = "201")
    public Uni<Response> prepare(PrepareRequest request) {
        return distributions.prepare(caller.actor(), request == null ? null : request.decisionId());
    }

    @POST
    @Path("{distributionId}/approve")
    @RolesAllowed("steward")
    @APIResponseSchema(DistributionView.class)
    public Uni<Response> approve(@PathParam("distributionId") String distributionId) {
        return distributions.approve(caller.actor(), distributionId);
    }

    @GET
    @RolesAllowed({"steward", "household"})
    public Uni<Page<DistributionView>> list() {
        return reading.list(caller.actor());
    }

    @GET
    @Path("{distributionId}")
    @RolesAllowed({"steward", "household", "auditor"})
    public Uni<DistributionView> get(@PathParam("distributionId") String distributionId) {
        return reading.get(caller.actor(), distributionId);
    }

    @GET
    @Path("{distributionId}/lines")
    @RolesAllowed({"steward", "household", "auditor"})
    public Uni<Page<LineView>> lines(
            @PathParam("distributionId") String distributionId,
            @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        return reading.lines(caller.actor(), distributionId, after, Math.max(1, Math.min(limit, 500)));
    }
}
