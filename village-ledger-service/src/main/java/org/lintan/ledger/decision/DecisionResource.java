package org.lintan.ledger.decision;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.lintan.ledger.Speech;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

/** The assembly's decisions and what households object to them. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DecisionResource {

    private final Caller caller;
    private final Decisions decisions;
    private final Objections objections;

    DecisionResource(Caller caller, Decisions decisions, Objections objections) {
        this.caller = caller;
        this.decisions = decisions;
        this.objections = objections;
    }

    @POST
    @RolesAllowed("steward")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    public Uni<Response> record(@HeaderParam("Accept-Language") String language, DecisionRequest request) {
        return decisions.record(caller.actor(), request, Speech.of(language));
    }

    @GET
    @RolesAllowed({"steward", "household"})
    public Uni<Page<DecisionView>> list() {
        return decisions.list(caller.actor());
    }

    @GET
    @Path("{decisionId}")
    @RolesAllowed({"steward", "household", "auditor"})
    public Uni<DecisionView> get(@PathParam("decisionId") String decisionId) {
        return decisions.get(caller.actor(), decisionId);
    }

    @POST
    @Path("{decisionId}/objections")
    @RolesAllowed("household")
    @APIResponseSchema(value = ObjectionView.class, responseCode = "201")
    public Uni<Response> object(@PathParam("decisionId") String decisionId, Objections.Objection objection) {
        return objections.raise(caller.actor(), decisionId, objection);
    }

    @POST
    @Path("{decisionId}/objections/{objectionId}/resolve")
    @RolesAllowed("steward")
    @APIResponseSchema(ObjectionView.class)
    public Uni<Response> resolve(
            @PathParam("decisionId") String decisionId,
            @PathParam("objectionId") String objectionId,
            Objections.Resolution resolution) {
        return objections.resolve(caller.actor(), decisionId, objectionId, resolution);
    }
}
