package org.lintan.ticket.retirement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.ticket.support.Roles;

/** A class of its own: JAX-RS chooses the class by its path first, and {@code /tickets} belongs to another. */
@Path("/api/v1/retirements")
class RetirementListResource {

    private final Retirements retirements;
    private final Caller caller;

    RetirementListResource(Retirements retirements, Caller caller) {
        this.retirements = retirements;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.STEWARD, Roles.BUYER, Roles.JUDICIAL, Roles.RESERVE, Roles.AUDITOR})
    public Uni<Page<RetirementView>> list() {
        return retirements.list(caller.actor());
    }
}
