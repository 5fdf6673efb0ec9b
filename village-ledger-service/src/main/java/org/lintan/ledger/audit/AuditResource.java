package org.lintan.ledger.audit;

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

/** The auditor's view of the county's village books. */
@Path("/api/v1/audit/ledger")
@RolesAllowed("auditor")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {

    private final Caller caller;
    private final LedgerAudit audit;

    AuditResource(Caller caller, LedgerAudit audit) {
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    public Uni<LedgerReport> report() {
        return audit.report(caller.county());
    }

    @GET
    @Path("income")
    public Uni<Page<LedgerReport.IncomeEntry>> income(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("500") int limit) {
        return audit.income(caller.county(), after, Math.max(1, Math.min(limit, 1_000)));
    }
}
