package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
    private final PlotCorrections corrections;
    private final PlotHistory history;
    private final Caller caller;

    PlotResource(Plots plots, PlotCorrections corrections, PlotHistory history, Caller caller) {
        this.plots = plots;
        this.corrections = corrections;
        this.history = history;
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

    /** Puts a plot right by a new version; a reason is required. What judges or was issued on an older version stays as it is. */
    @POST
    @Path("{plotId}/versions")
    @MaxBody(kib = 2048)
    @RolesAllowed(Roles.STEWARD)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PlotCorrected.class)))
    public Uni<Response> correct(@PathParam("plotId") String plotId, @NotNull @Valid NewPlotVersion version) {
        return corrections.correct(caller.actor(), plotId, version);
    }

    /** The versions of a plot, newest first. */
    @GET
    @Path("{plotId}/versions")
    @RolesAllowed({Roles.STEWARD, Roles.MEASURER, Roles.EXPERT, Roles.FORESTRY, Roles.ECOLOGY, Roles.AUDITOR})
    public Uni<Page<PlotVersionView>> versions(
            @PathParam("plotId") String plotId, @QueryParam("cursor") @Min(1) Integer cursor) {
        return history.list(caller.actor(), plotId, cursor);
    }

    /** What differs between two versions of a plot. */
    @GET
    @Path("{plotId}/changes")
    @RolesAllowed({Roles.STEWARD, Roles.MEASURER, Roles.EXPERT, Roles.FORESTRY, Roles.ECOLOGY, Roles.AUDITOR})
    public Uni<PlotChanges> changes(
            @PathParam("plotId") String plotId,
            @QueryParam("from") @NotNull @Min(1) Integer from,
            @QueryParam("to") @NotNull @Min(1) Integer to) {
        return history.changes(caller.actor(), plotId, from, to);
    }
}
