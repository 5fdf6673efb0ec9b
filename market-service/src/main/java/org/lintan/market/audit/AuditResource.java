package org.lintan.market.audit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

/** The market's audit of the own county. */
@Path("/api/v1/audit/market")
@RolesAllowed("auditor")
class AuditResource {

    private final MarketAuditor auditor;
    private final Caller caller;

    AuditResource(MarketAuditor auditor, Caller caller) {
        this.auditor = auditor;
        this.caller = caller;
    }

    @GET
    public Uni<MarketAudit> audit() {
        return auditor.audit(caller.county());
    }

    /** Every trade, oldest first, to be set against the registry's transfers and the villages' income. */
    @GET
    @Path("trades")
    public Uni<Page<MarketAudit.AuditTrade>> trades(
            @QueryParam("after") String after, @QueryParam("limit") @DefaultValue("500") int limit) {
        return auditor.trades(caller.county(), after, limit);
    }
}
