package org.lintan.ledger.fen;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.lintan.platform.http.Caller;

/** Following one fen of the own county from its arrival in a village to the household, and back. Shares are computed, first in, first out. */
@Path("/api/v1/audit/fen")
@RolesAllowed("auditor")
@Produces(MediaType.APPLICATION_JSON)
class FenResource {

    private final Caller caller;
    private final FenReading reading;

    FenResource(Caller caller, FenReading reading) {
        this.caller = caller;
        this.reading = reading;
    }

    /** A payment as the village heard of it, and which decisions spent it, or one claim of it. */
    @GET
    @Path("arrivals/{payoutId}")
    public Uni<ArrivalFen> arrival(
            @PathParam("payoutId") String payoutId,
            @QueryParam("claim") String claim,
            @QueryParam("part") @DefaultValue("1") int part) {
        return reading.arrival(caller.county(), payoutId, claim == null || claim.isEmpty() ? null : claim, part);
    }

    /** A decision: which payments it spent, and who got it; or a stretch of it, as the step that leads here names it. */
    @GET
    @Path("decisions/{decisionId}")
    public Uni<DecisionFen> decision(
            @PathParam("decisionId") String decisionId,
            @QueryParam("from") @DefaultValue("0") long from,
            @QueryParam("to") Long to,
            @QueryParam("after") Integer after) {
        return reading.decision(caller.county(), decisionId, Math.max(0, from), to, after);
    }

    /** A household's line, and the claims it was paid with. */
    @GET
    @Path("decisions/{decisionId}/lines/{lineNo}")
    public Uni<LineFen> line(@PathParam("decisionId") String decisionId, @PathParam("lineNo") int lineNo) {
        return reading.line(caller.county(), decisionId, lineNo);
    }
}
