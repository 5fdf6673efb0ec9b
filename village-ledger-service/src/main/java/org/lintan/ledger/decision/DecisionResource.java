package org.lintan.ledger.decision;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.lintan.ledger.Speech;
import org.lintan.platform.documents.NamedPaper;
import org.lintan.platform.documents.PaperPages;
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
    private final DecisionPapers papers;

    DecisionResource(Caller caller, Decisions decisions, Objections objections, DecisionPapers papers) {
        this.caller = caller;
        this.decisions = decisions;
        this.objections = objections;
        this.papers = papers;
    }

    /** Papers that the village has sent. */
    record MorePapers(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid NamedPaper> documents) {}

    @POST
    @RolesAllowed("steward")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    public Uni<Response> record(@HeaderParam("Accept-Language") String language, @Valid DecisionRequest request) {
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

    /** Adds papers to a decision that stands: minutes, photographs of the notice board. */
    @POST
    @Path("{decisionId}/documents")
    @RolesAllowed("steward")
    @APIResponseSchema(DecisionPapers.Added.class)
    public Uni<Response> add(@PathParam("decisionId") String decisionId, @NotNull @Valid MorePapers more) {
        return papers.add(caller.actor(), decisionId, more.documents());
    }

    /** A paper of a decision, for who may read the decision. */
    @GET
    @Path("{decisionId}/documents/{sha256}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"steward", "household", "auditor"})
    @APIResponse(
            responseCode = "200",
            description = "The paper, of the type its list says it is.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response paper(@PathParam("decisionId") String decisionId, @PathParam("sha256") String sha256) {
        return papers.of(caller.actor(), decisionId, sha256).whole();
    }

    /** How many pages a PDF has, for a browser that shows none and leafs through pictures of them. */
    @GET
    @Path("{decisionId}/documents/{sha256}/pages")
    @Blocking
    @RolesAllowed({"steward", "household", "auditor"})
    @APIResponse(
            responseCode = "200",
            description = "How many there are.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaperPages.Count.class)))
    @APIResponse(responseCode = "422")
    public PaperPages.Count pages(@PathParam("decisionId") String decisionId, @PathParam("sha256") String sha256) {
        return papers.of(caller.actor(), decisionId, sha256).pages();
    }

    /** One page of a PDF as a picture, from 1 on. */
    @GET
    @Path("{decisionId}/documents/{sha256}/pages/{page: [0-9]{1,6}}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"steward", "household", "auditor"})
    @APIResponse(
            responseCode = "200",
            description = "The page as a JPEG.",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "422")
    public Response page(
            @PathParam("decisionId") String decisionId,
            @PathParam("sha256") String sha256,
            @PathParam("page") int page) {
        return papers.of(caller.actor(), decisionId, sha256).page(page);
    }

    @POST
    @Path("{decisionId}/objections")
    @RolesAllowed("household")
    @APIResponseSchema(value = ObjectionView.class, responseCode = "201")
    public Uni<Response> object(@PathParam("decisionId") String decisionId, @Valid Objections.Objection objection) {
        return objections.raise(caller.actor(), decisionId, objection);
    }

    /** A paper of an objection or of its answer, for the household that raised it, the stewards and the auditor. */
    @GET
    @Path("{decisionId}/objections/{objectionId}/documents/{sha256}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"steward", "household", "auditor"})
    @APIResponse(
            responseCode = "200",
            description = "The paper, of the type its list says it is.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response paperOfObjection(
            @PathParam("decisionId") String decisionId,
            @PathParam("objectionId") String objectionId,
            @PathParam("sha256") String sha256) {
        return papers.of(caller.actor(), decisionId, objectionId, sha256).whole();
    }

    /** How many pages a PDF has, for a browser that shows none and leafs through pictures of them. */
    @GET
    @Path("{decisionId}/objections/{objectionId}/documents/{sha256}/pages")
    @Blocking
    @RolesAllowed({"steward", "household", "auditor"})
    @APIResponse(
            responseCode = "200",
            description = "How many there are.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaperPages.Count.class)))
    @APIResponse(responseCode = "422")
    public PaperPages.Count pagesOfObjection(
            @PathParam("decisionId") String decisionId,
            @PathParam("objectionId") String objectionId,
            @PathParam("sha256") String sha256) {
        return papers.of(caller.actor(), decisionId, objectionId, sha256).pages();
    }

    /** One page of a PDF as a picture, from 1 on. */
    @GET
    @Path("{decisionId}/objections/{objectionId}/documents/{sha256}/pages/{page: [0-9]{1,6}}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"steward", "household", "auditor"})
    @APIResponse(
            responseCode = "200",
            description = "The page as a JPEG.",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "422")
    public Response pageOfObjection(
            @PathParam("decisionId") String decisionId,
            @PathParam("objectionId") String objectionId,
            @PathParam("sha256") String sha256,
            @PathParam("page") int page) {
        return papers.of(caller.actor(), decisionId, objectionId, sha256).page(page);
    }

    @POST
    @Path("{decisionId}/objections/{objectionId}/resolve")
    @RolesAllowed("steward")
    @APIResponseSchema(ObjectionView.class)
    public Uni<Response> resolve(
            @PathParam("decisionId") String decisionId,
            @PathParam("objectionId") String objectionId,
            @Valid Objections.Resolution resolution) {
        return objections.resolve(caller.actor(), decisionId, objectionId, resolution);
    }
}
