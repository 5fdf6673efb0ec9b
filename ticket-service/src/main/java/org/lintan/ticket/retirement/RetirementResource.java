package org.lintan.ticket.retirement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.platform.http.Caller;
import org.lintan.ticket.support.Roles;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

@Path("/api/v1/tickets/{ticketId}/retirements")
class RetirementResource {

    private final Retirements retirements;
    private final Caller caller;

    RetirementResource(Retirements retirements, Caller caller) {
        this.retirements = retirements;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.STEWARD, Roles.BUYER, Roles.JUDICIAL, Roles.RESERVE})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Retirements.Retired.class)))
    public Uni<Response> retire(@PathParam("ticketId") String ticketId, @NotNull @Valid NewRetirement retirement) {
        return retirements.retire(caller.actor(), ticketId, retirement);
    }
}
