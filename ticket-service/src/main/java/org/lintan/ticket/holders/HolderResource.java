package org.lintan.ticket.holders;

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
import org.lintan.ticket.support.Roles;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

@Path("/api/v1/holders")
class HolderResource {

    private final Holders holders;
    private final Caller caller;

    HolderResource(Holders holders, Caller caller) {
        this.holders = holders;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.FORESTRY)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Holder.class)))
    public Uni<Response> register(@NotNull @Valid NewHolder holder) {
        return holders.register(caller.actor(), holder);
    }

    @GET
    @RolesAllowed({
        Roles.STEWARD,
        Roles.MEASURER,
        Roles.EXPERT,
        Roles.FORESTRY,
        Roles.ECOLOGY,
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    public Uni<Page<Holder>> list() {
        return holders.list(caller.actor());
    }

    @GET
    @Path("{party}")
    @RolesAllowed({
        Roles.STEWARD,
        Roles.MEASURER,
        Roles.EXPERT,
        Roles.FORESTRY,
        Roles.ECOLOGY,
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    public Uni<Holder> one(@PathParam("party") String party) {
        return holders.one(caller.actor(), party);
    }
}
