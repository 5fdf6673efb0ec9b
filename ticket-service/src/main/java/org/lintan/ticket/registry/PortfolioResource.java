package org.lintan.ticket.registry;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.ticket.support.Roles;

@Path("/api/v1")
class PortfolioResource {

    private final Portfolio portfolio;
    private final Caller caller;

    PortfolioResource(Portfolio portfolio, Caller caller) {
        this.portfolio = portfolio;
        this.caller = caller;
    }

    @GET
    @Path("holdings")
    @RolesAllowed({Roles.STEWARD, Roles.BUYER, Roles.JUDICIAL, Roles.RESERVE, Roles.BANK})
    public Uni<Page<Holding>> holdings() {
        return portfolio.holdings(caller.actor());
    }

    @GET
    @Path("vouchers")
    @RolesAllowed({Roles.STEWARD, Roles.BUYER, Roles.JUDICIAL, Roles.RESERVE, Roles.AUDITOR})
    public Uni<Page<VoucherView>> vouchers() {
        return portfolio.vouchers(caller.actor());
    }

    @GET
    @Path("vouchers/{voucherNo}")
    @RolesAllowed({Roles.STEWARD, Roles.BUYER, Roles.JUDICIAL, Roles.RESERVE, Roles.AUDITOR})
    public Uni<VoucherView> voucher(@PathParam("voucherNo") String voucherNo) {
        return portfolio.voucher(caller.actor(), voucherNo);
    }
}
