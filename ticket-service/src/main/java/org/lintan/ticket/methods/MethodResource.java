package org.lintan.ticket.methods;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.lintan.platform.http.Page;

@Path("/api/v1/methods")
class MethodResource {

    private final Methods methods;

    MethodResource(Methods methods) {
        this.methods = methods;
    }

    /** The methods in force today with their species: what a form may offer. */
    @GET
    @Authenticated
    public Uni<Page<MethodView>> list() {
        return methods.inForceToday();
    }
}
