package org.lintan.market.position;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.kernel.instrument.InstrumentId;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** Units back to the registry. */
@Path("/api/v1/withdrawals")
class WithdrawalResource {

    record NewWithdrawal(
            @NotNull @Pattern(regexp = InstrumentId.FORM) String ticketId,
            @Min(1) long quantityKg) {}

    private final Withdrawals withdrawals;
    private final Caller caller;

    WithdrawalResource(Withdrawals withdrawals, Caller caller) {
        this.withdrawals = withdrawals;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"steward", "buyer", "reserve-centre", "judicial-buyer"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = WithdrawalView.class)))
    public Uni<Response> withdraw(@NotNull @Valid NewWithdrawal body) {
        return withdrawals.withdraw(caller.actor(), body.ticketId(), body.quantityKg());
    }

    @GET
    @RolesAllowed({"steward", "buyer", "reserve-centre", "judicial-buyer"})
    public Uni<Page<WithdrawalView>> own(@QueryParam("after") String after) {
        return withdrawals.own(caller.actor(), after);
    }
}
