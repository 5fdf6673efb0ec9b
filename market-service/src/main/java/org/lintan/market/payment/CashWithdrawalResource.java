package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
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

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** Money a party that is no village takes out; the same orders as {@code /payment-orders}, in the words of the first release. */
@Path("/api/v1/cash-withdrawals")
class CashWithdrawalResource {

    /** One hundred billion yuan. */
    static final long MOST_FEN = 10_000_000_000_000L;

    record NewCashWithdrawal(@Min(1) @Max(MOST_FEN) long amountFen) {}

    private final Payments payments;
    private final PaymentReading reading;
    private final PaymentViews views;
    private final Caller caller;

    CashWithdrawalResource(Payments payments, PaymentReading reading, PaymentViews views, Caller caller) {
        this.payments = payments;
        this.reading = reading;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"steward", "buyer", "reserve-centre", "judicial-buyer"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = CashWithdrawalView.class)))
    public Uni<Response> request(@NotNull @Valid NewCashWithdrawal body) {
        return payments.request(caller.actor(), body.amountFen());
    }

    @POST
    @Path("{id}/confirm")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = CashWithdrawalView.class)))
    public Uni<Response> confirm(@PathParam("id") String id, @NotNull @Valid PaymentResource.Paid body) {
        return payments.confirm(caller.actor(), id, body.bankReference(), views::withdrawal);
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = CashWithdrawalView.class)))
    public Uni<Response> reject(@PathParam("id") String id, @NotNull @Valid PaymentResource.Returned body) {
        return payments.cameBack(caller.actor(), id, body.reason(), views::withdrawal);
    }

    @GET
    @RolesAllowed({"operator", "bank", "auditor", "steward", "buyer", "reserve-centre", "judicial-buyer"})
    public Uni<Page<CashWithdrawalView>> list(@QueryParam("after") String after) {
        return reading.withdrawals(caller.actor(), after);
    }
}
