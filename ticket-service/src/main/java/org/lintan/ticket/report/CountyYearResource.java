package org.lintan.ticket.report;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.lintan.platform.http.Caller;
import org.lintan.ticket.support.Roles;

/** A county's year, for its offices. */
@Path("/api/v1/reports")
class CountyYearResource {

    private final Caller caller;
    private final CountyYears years;

    CountyYearResource(Caller caller, CountyYears years) {
        this.caller = caller;
        this.years = years;
    }

    /** Of the caller's own county. A year to come is empty. */
    @GET
    @Path("{year: 20[0-9]{2}}")
    @RolesAllowed({Roles.FORESTRY, Roles.ECOLOGY, Roles.AUDITOR, Roles.OPERATOR})
    public Uni<CountyYear> year(@PathParam("year") String year) {
        return years.of(caller.actor(), Integer.parseInt(year));
    }
}
