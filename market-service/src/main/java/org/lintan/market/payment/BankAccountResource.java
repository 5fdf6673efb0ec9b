package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.lintan.platform.http.Page;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** Where a party is paid: entered by one person, confirmed by another of the party or by the operator. */
@Path("/api/v1/bank-accounts")
class BankAccountResource {

    /** Carries a whole number: never logged. */
    record NewAccount(
            @NotNull AccountKind kind,
            @NotBlank @Size(max = 100) String bank,
            @NotBlank @Size(max = 140) String payee,
            @NotBlank @Size(max = 40) String accountNumber) {

        @Override
        public String toString() {
            return "NewAccount[" + kind + ", " + bank + "]";
        }
    }

    private final BankAccounts accounts;
    private final PaymentReading reading;
    private final Caller caller;

    BankAccountResource(BankAccounts accounts, PaymentReading reading, Caller caller) {
        this.accounts = accounts;
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"steward", "buyer", "reserve-centre", "judicial-buyer"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = BankAccountView.class)))
    public Uni<Response> propose(@NotNull @Valid NewAccount body) {
        return accounts.propose(caller.actor(), body);
    }

    @GET
    @RolesAllowed({"operator", "bank", "auditor", "steward", "buyer", "reserve-centre", "judicial-buyer"})
    public Uni<Page<BankAccountView>> list(@QueryParam("after") String after) {
        return accounts.list(caller.actor(), after);
    }

    /** The own account in force with its whole number, for a file that pays from it. */
    @GET
    @Path("in-force")
    @RolesAllowed("steward")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = JSON, schema = @Schema(implementation = PaymentReading.AccountInForce.class)))
    @APIResponse(responseCode = "422", description = "No account is in force.")
    public Uni<PaymentReading.AccountInForce> inForce() {
        return reading.inForce(caller.actor());
    }

    @POST
    @Path("{accountId}/confirm")
    @RolesAllowed({"operator", "steward", "buyer", "reserve-centre", "judicial-buyer"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = BankAccountView.class)))
    public Uni<Response> confirm(@PathParam("accountId") String accountId) {
        return accounts.confirm(caller.actor(), accountId);
    }

    @POST
    @Path("{accountId}/reject")
    @RolesAllowed({"operator", "steward", "buyer", "reserve-centre", "judicial-buyer"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = BankAccountView.class)))
    public Uni<Response> reject(
            @PathParam("accountId") String accountId, @NotNull @Valid PaymentResource.Returned body) {
        return accounts.reject(caller.actor(), accountId, body.reason());
    }
}
