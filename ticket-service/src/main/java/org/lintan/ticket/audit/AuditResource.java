package org.lintan.ticket.audit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.lintan.platform.http.Caller;
import org.lintan.ticket.support.Roles;

@Path("/api/v1/audit/registry")
class AuditResource {

    private final Audits audits;
    private final Caller caller;

    AuditResource(Audits audits, Caller caller) {
        this.audits = audits;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    public Uni<RegistryAudit> registry() {
        return audits.registry(caller.actor());
    }
}
