package org.lintan.market.position;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

/** One's own units. */
@Path("/api/v1/positions")
class PositionResource {

    private final Positions positions;
    private final Caller caller;

    PositionResource(Positions positions, Caller caller) {
        this.positions = positions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"steward", "buyer", "reserve-centre", "judicial-buyer"})
    public Uni<Page<PositionView>> own(@QueryParam("after") String after) {
        return positions.own(caller.actor(), after);
    }
}
