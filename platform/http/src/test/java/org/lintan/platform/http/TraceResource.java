package org.lintan.platform.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Says under which trace it was asked. */
@Path("/api/v1/trace")
@RolesAllowed("steward")
public class TraceResource {

    @GET
    public String here() {
        return said();
    }

    /** As a consumer goes on with the trace of an event, here within a request that has a trace of its own. */
    @GET
    @Path("continued")
    public Uni<String> continued(@QueryParam("after") String traceparent) {
        return Traces.continuing(traceparent, "test", () -> Uni.createFrom().item(said()))
                .map(continued -> continued + ' ' + said());
    }

    private static String said() {
        return Traces.currentTraceparent();
    }
}
