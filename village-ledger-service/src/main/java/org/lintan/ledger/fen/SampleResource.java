package org.lintan.ledger.fen;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.lintan.platform.audit.SampleWish;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Typed;

/** Samples of the lines of households in the own county. The county cannot choose what is looked at, and the auditor cannot choose what is not. */
@Path("/api/v1/audit/sample/lines")
@RolesAllowed("auditor")
class SampleResource {

    private final Sampling sampling;
    private final Caller caller;

    SampleResource(Sampling sampling, Caller caller) {
        this.sampling = sampling;
        this.caller = caller;
    }

    /** Refuses {@code BAD_REQUEST}: no seed, one of more than 100 signs, days that are none or the wrong way round. */
    @GET
    public Uni<LineSample> draw(
            @Typed @QueryParam("seed") String seed,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("count") @DefaultValue("10") int count) {
        return sampling.draw(caller.county(), SampleWish.read(seed, from, to, count));
    }
}
