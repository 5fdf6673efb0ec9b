package org.lintan.market.cash;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.input.PaperNo;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** Money that arrived: one person records the bank's receipt, another confirms it. */
@Path("/api/v1/deposits")
class DepositResource {

    /** One hundred billion yuan. */
    static final long MOST_FEN = 10_000_000_000_000L;

    record NewDeposit(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String party,
            @Min(1) @Max(MOST_FEN) long amountFen,
            @NotBlank @Size(max = 64) @PaperNo String bankReceiptNo,
            @NotNull LocalDate receivedOn) {}

    record Rejection(@NotBlank @Size(max = 400) String reason) {}

    private final Deposits deposits;
    private final PayingIn payingIn;
    private final Caller caller;

    DepositResource(Deposits deposits, PayingIn payingIn, Caller caller) {
        this.deposits = deposits;
        this.payingIn = payingIn;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DepositView.class)))
    public Uni<Response> record(@NotNull @Valid NewDeposit body) {
        return deposits.record(caller.actor(), body);
    }

    @POST
    @Path("{depositId}/confirm")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DepositView.class)))
    public Uni<Response> confirm(@PathParam("depositId") String depositId) {
        return deposits.confirm(caller.actor(), depositId);
    }

    @POST
    @Path("{depositId}/reject")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DepositView.class)))
    public Uni<Response> reject(@PathParam("depositId") String depositId, @NotNull @Valid Rejection body) {
        return deposits.reject(caller.actor(), depositId, body.reason());
    }

    @GET
    @RolesAllowed({"operator", "bank", "auditor", "steward", "buyer", "reserve-centre", "judicial-buyer"})
    public Uni<Page<DepositView>> list(@QueryParam("state") String state, @QueryParam("after") String after) {
        return deposits.list(caller.actor(), state, after);
    }

    /** Where the caller's party pays to, and what it writes into the transfer. */
    @GET
    @Path("account")
    @RolesAllowed({"buyer", "reserve-centre", "judicial-buyer"})
    public Uni<PayingInView> account() {
        return payingIn.of(caller.actor());
    }
}
