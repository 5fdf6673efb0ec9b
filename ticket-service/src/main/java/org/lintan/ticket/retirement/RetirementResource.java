package org.lintan.ticket.retirement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
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
import org.lintan.platform.http.Typed;
import org.lintan.platform.http.input.ShownText;
import org.lintan.ticket.claims.NewStatement;
import org.lintan.ticket.claims.Purpose;
import org.lintan.ticket.support.Roles;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

@Path("/api/v1/tickets/{ticketId}/retirements")
class RetirementResource {

    private final Retirements retirements;
    private final Foretelling foretelling;
    private final Caller caller;

    RetirementResource(Retirements retirements, Foretelling foretelling, Caller caller) {
        this.retirements = retirements;
        this.foretelling = foretelling;
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

    /** What the certificate would say, before anything is retired. Without {@code declared} as for a retirement without a statement. */
    @GET
    @Path("wording")
    @RolesAllowed({Roles.STEWARD, Roles.BUYER, Roles.JUDICIAL, Roles.RESERVE})
    public Uni<Foretold> wording(
            @PathParam("ticketId") String ticketId,
            @QueryParam("quantityKg") @NotNull @Positive Long quantityKg,
            @Typed @QueryParam("beneficiary") @NotBlank @Size(max = 200) @ShownText String beneficiary,
            @QueryParam("purpose") @NotNull Purpose purpose,
            @Typed @QueryParam("note") @Size(max = 1000) @ShownText String note,
            @QueryParam("declared") Boolean declared,
            @QueryParam("year") Integer year,
            @QueryParam("emissionsKg") Long emissionsKg,
            @QueryParam("ownReductionsKg") Long ownReductionsKg,
            @QueryParam("remainderKg") Long remainderKg) {
        NewStatement statement =
                declared == null ? null : new NewStatement(declared, year, emissionsKg, ownReductionsKg, remainderKg);
        return foretelling.foretell(
                caller.actor(), ticketId, new NewRetirement(quantityKg, beneficiary, purpose, note, statement, null));
    }
}
