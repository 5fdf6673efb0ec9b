package org.lintan.ticket.application;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.platform.documents.PaperPages;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.ticket.support.Roles;
import org.lintan.ticket.workflow.ActionInput;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

@Path("/api/v1/applications")
class ApplicationResource {

    private final Applications applications;
    private final CaseActions actions;
    private final Cases cases;
    private final CasePapers papers;
    private final Corrections corrections;
    private final Caller caller;

    ApplicationResource(
            Applications applications,
            CaseActions actions,
            Cases cases,
            CasePapers papers,
            Corrections corrections,
            Caller caller) {
        this.applications = applications;
        this.actions = actions;
        this.cases = cases;
        this.papers = papers;
        this.corrections = corrections;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Created.class)))
    public Uni<Response> draft(@NotNull @Valid NewApplication application) {
        return applications.draft(caller.actor(), application);
    }

    @GET
    @RolesAllowed({
        Roles.STEWARD,
        Roles.HOUSEHOLD,
        Roles.MEASURER,
        Roles.EXPERT,
        Roles.FORESTRY,
        Roles.ECOLOGY,
        Roles.AUDITOR
    })
    public Uni<Page<CaseLine>> list(@QueryParam("stage") String stage, @QueryParam("cursor") String cursor) {
        return cases.list(caller.actor(), stage, cursor);
    }

    /** What waits for the caller, for the first page. */
    @GET
    @Path("turns")
    @RolesAllowed({Roles.STEWARD, Roles.MEASURER, Roles.EXPERT, Roles.FORESTRY, Roles.ECOLOGY})
    public Uni<Page<Turn>> turns() {
        return cases.turns(caller.actor());
    }

    @GET
    @Path("statistics")
    @RolesAllowed({Roles.MEASURER, Roles.EXPERT, Roles.FORESTRY, Roles.ECOLOGY, Roles.AUDITOR, Roles.OPERATOR})
    public Uni<Page<StageStatistics>> statistics() {
        return cases.statistics(caller.actor());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.STEWARD,
        Roles.HOUSEHOLD,
        Roles.MEASURER,
        Roles.EXPERT,
        Roles.FORESTRY,
        Roles.ECOLOGY,
        Roles.AUDITOR
    })
    public Uni<CaseView> one(@PathParam("id") String id) {
        return cases.one(caller.actor(), id);
    }

    /** A paper a step of the case stands on, for who sees the steps. */
    @GET
    @Path("{id}/documents/{sha256}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({
        Roles.STEWARD,
        Roles.HOUSEHOLD,
        Roles.MEASURER,
        Roles.EXPERT,
        Roles.FORESTRY,
        Roles.ECOLOGY,
        Roles.AUDITOR
    })
    @APIResponse(
            responseCode = "200",
            description = "The paper, of the type the case says it is.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response paper(@PathParam("id") String id, @PathParam("sha256") String sha256) {
        return papers.of(caller.actor(), id, sha256).whole();
    }

    /** How many pages a PDF has, for a browser that shows none and leafs through pictures of them. */
    @GET
    @Path("{id}/documents/{sha256}/pages")
    @Blocking
    @RolesAllowed({
        Roles.STEWARD,
        Roles.HOUSEHOLD,
        Roles.MEASURER,
        Roles.EXPERT,
        Roles.FORESTRY,
        Roles.ECOLOGY,
        Roles.AUDITOR
    })
    @APIResponse(
            responseCode = "200",
            description = "How many there are.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaperPages.Count.class)))
    @APIResponse(responseCode = "422")
    public PaperPages.Count pages(@PathParam("id") String id, @PathParam("sha256") String sha256) {
        return papers.of(caller.actor(), id, sha256).pages();
    }

    /** One page of a PDF as a picture, from 1 on. */
    @GET
    @Path("{id}/documents/{sha256}/pages/{page: [0-9]{1,6}}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({
        Roles.STEWARD,
        Roles.HOUSEHOLD,
        Roles.MEASURER,
        Roles.EXPERT,
        Roles.FORESTRY,
        Roles.ECOLOGY,
        Roles.AUDITOR
    })
    @APIResponse(
            responseCode = "200",
            description = "The page as a JPEG.",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "422")
    public Response page(@PathParam("id") String id, @PathParam("sha256") String sha256, @PathParam("page") int page) {
        return papers.of(caller.actor(), id, sha256).page(page);
    }

    /** Which role may take which action at which stage is the workflow's to say; here only who may knock. */
    @POST
    @Path("{id}/actions/{action}")
    @RolesAllowed({Roles.STEWARD, Roles.HOUSEHOLD, Roles.MEASURER, Roles.EXPERT, Roles.FORESTRY, Roles.ECOLOGY})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ActionResult.class)))
    public Uni<Response> act(@PathParam("id") String id, @PathParam("action") String action, @Valid ActionBody body) {
        return actions.act(caller.actor(), id, action, body == null ? ActionInput.NONE : body.toInput());
    }

    /** Answers one item of the list a case was returned with. */
    @POST
    @Path("{id}/items/{itemNo}/answers")
    @RolesAllowed(Roles.STEWARD)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Corrections.ItemAnswered.class)))
    public Uni<Response> answer(
            @PathParam("id") String id, @PathParam("itemNo") int itemNo, @NotNull @Valid ItemAnswer answer) {
        return corrections.answer(caller.actor(), id, itemNo, answer);
    }
}
