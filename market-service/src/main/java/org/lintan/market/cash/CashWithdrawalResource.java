package org.lintan.market.cash;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.input.PaperNo;

/** Money on its way out. */
@Path("/api/v1/cash-withdrawals")
class CashWithdrawalResource {

    record NewCashWithdrawal(
            @Min(1) @Max(DepositResource.MOST_FEN) long amountFen) {}

    record Paid(@NotBlank @Size(max = 64) @PaperNo String bankReference) {}

    private final CashWithdrawals withdrawals;
    private final Caller caller;

    CashWithdrawalResource(CashWithdrawals withdrawals, Caller caller) {
        this.withdrawals = withdrawals;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"steward", "buyer", "reserve-centre", "judicial-buyer"})
    public Uni<Response> request(@NotNull @Valid NewCashWithdrawal body) {
        return withdrawals.request(caller.actor(), body.amountFen());
    }

    @POST
    @Path("{id}/confirm")
    @RolesAllowed({"operator", "bank"})
    public Uni<Response> confirm(@PathParam("id") String id, @NotNull @Valid Paid body) {
        return withdrawals.confirm(caller.actor(), id, body.bankReference());
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed({"operator", "bank"})
    public Uni<Response> reject(@PathParam("id") String id, @NotNull @Valid DepositResource.Rejection body) {
        return withdrawals.reject(caller.actor(), id, body.reason());
    }

    @GET
    @RolesAllowed({"operator", "bank", "auditor", "steward", "buyer", "reserve-centre", "judicial-buyer"})
    public Uni<Page<CashWithdrawalView>> list(@QueryParam("after") String after) {
        return withdrawals.list(caller.actor(), after);
    }
}
