package org.lintan.ticket.divisions;

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

/** Outlines of the county and its townships: one forestry officer imports, another confirms, either withdraws. */
@Path("/api/v1/divisions/imports")
class DivisionResource {

    private final Divisions divisions;
    private final Caller caller;

    DivisionResource(Divisions divisions, Caller caller) {
        this.divisions = divisions;
        this.caller = caller;
    }

    @POST
    @MaxBody(kib = 4096)
    @RolesAllowed(Roles.FORESTRY)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DivisionImportView.class)))
    public Uni<Response> propose(@NotNull @Valid NewDivisions outlines) {
        return divisions.propose(caller.actor(), outlines);
    }

    @POST
    @Path("{importId}/confirm")
    @RolesAllowed(Roles.FORESTRY)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DivisionImportView.class)))
    public Uni<Response> confirm(@PathParam("importId") String importId) {
        return divisions.confirm(caller.actor(), importId);
    }

    /** Of an import that nobody confirmed. */
    @POST
    @Path("{importId}/withdraw")
    @RolesAllowed(Roles.FORESTRY)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DivisionImportView.class)))
    public Uni<Response> withdraw(@PathParam("importId") String importId) {
        return divisions.withdraw(caller.actor(), importId);
    }

    @GET
    @RolesAllowed({Roles.MEASURER, Roles.EXPERT, Roles.FORESTRY, Roles.ECOLOGY, Roles.AUDITOR})
    public Uni<Page<DivisionImportView>> list() {
        return divisions.list(caller.actor());
    }

    @GET
    @Path("{importId}")
    @RolesAllowed({Roles.MEASURER, Roles.EXPERT, Roles.FORESTRY, Roles.ECOLOGY, Roles.AUDITOR})
    public Uni<DivisionImportView> one(@PathParam("importId") String importId) {
        return divisions.one(caller.actor(), importId);
    }
}
