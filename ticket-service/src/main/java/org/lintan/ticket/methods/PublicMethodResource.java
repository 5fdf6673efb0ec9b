package org.lintan.ticket.methods;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.lintan.platform.http.Page;

/** No login: whoever is told tonnes may see what they were computed with. */
@Path("/api/v1/public/methods")
class PublicMethodResource {

    private final Methods methods;

    PublicMethodResource(Methods methods) {
        this.methods = methods;
    }

    /** Every version that ever held or will, of each method the newest first. */
    @GET
    @PermitAll
    public Uni<Page<MethodView>> list() {
        return methods.all();
    }
}
