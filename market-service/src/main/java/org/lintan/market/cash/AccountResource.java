package org.lintan.market.cash;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.lintan.platform.http.Caller;

/** One's own money. */
@Path("/api/v1/account")
class AccountResource {

    private final Accounts accounts;
    private final Caller caller;

    AccountResource(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"steward", "buyer", "reserve-centre", "judicial-buyer"})
    public Uni<AccountView> own() {
        return accounts.own(caller.actor());
    }
}
