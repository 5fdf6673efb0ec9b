package org.lintan.ledger.income;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

/** What came in and what there is, for everybody of the village. */
@Path("/api/v1")
@RolesAllowed({"steward", "household"})
@Produces(MediaType.APPLICATION_JSON)
class IncomeResource {

    private final Caller caller;
    private final Purse purse;

    IncomeResource(Caller caller, Purse purse) {
        this.caller = caller;
        this.purse = purse;
    }

    @GET
    @Path("income")
    public Uni<Page<IncomeView>> income(
            @QueryParam("before") @DefaultValue("~") String before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return purse.income(caller.actor(), before, Math.max(1, Math.min(limit, 200)));
    }

    @GET
    @Path("pot")
    public Uni<Pot> pot() {
        return purse.pot(caller.actor());
    }
}
