package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.body.MaxBody;
import org.lintan.ticket.support.Roles;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

@Path("/api/v1/plots")
class PlotResource {

    private final Plots plots;
    private final Caller caller;

    PlotResource(Plots plots, Caller caller) {
        this.plots = plots;
        this.caller = caller;
    }

    @POST
    @MaxBody(kib = 2048)
    @RolesAllowed(Roles.STEWARD)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PlotRegistered.class)))
    public Uni<Response> register(@NotNull @Valid NewPlot plot) {
        return plots.register(caller.actor(), plot);
    }

    @GET
    @RolesAllowed({Roles.STEWARD, Roles.MEASURER, Roles.EXPERT, Roles.FORESTRY, Roles.ECOLOGY, Roles.AUDITOR})
    public Uni<Page<PlotView>> list() {
        return plots.list(caller.actor());
    }

    @GET
    @Path("{plotId}")
    @RolesAllowed({Roles.STEWARD, Roles.MEASURER, Roles.EXPERT, Roles.FORESTRY, Roles.ECOLOGY, Roles.AUDITOR})
    public Uni<PlotView> one(@PathParam("plotId") String plotId) {
        return plots.one(caller.actor(), plotId);
    }
}
