package org.lintan.ticket.registry;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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

@Path("/api/v1/tickets/{ticketId}/custody")
class CustodyResource {

    record NewDeposit(@NotNull @Positive Long quantityKg) {}

    private final Custody custody;
    private final Caller caller;

    CustodyResource(Custody custody, Caller caller) {
        this.custody = custody;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.STEWARD, Roles.BUYER, Roles.RESERVE})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Custody.Deposited.class)))
    public Uni<Response> deposit(@PathParam("ticketId") String ticketId, @NotNull @Valid NewDeposit deposit) {
        return custody.deposit(caller.actor(), ticketId, deposit.quantityKg());
    }
}
