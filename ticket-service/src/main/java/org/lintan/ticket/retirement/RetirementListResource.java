package org.lintan.ticket.retirement;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** A class of its own: JAX-RS chooses the class by its path first, and {@code /tickets} belongs to another. */
@Path("/api/v1/retirements")
class RetirementListResource {

    private final Retirements retirements;
    private final RetirementPapers papers;
    private final Caller caller;

    RetirementListResource(Retirements retirements, RetirementPapers papers, Caller caller) {
        this.retirements = retirements;
        this.papers = papers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.STEWARD, Roles.BUYER, Roles.JUDICIAL, Roles.RESERVE, Roles.FORESTRY, Roles.AUDITOR})
    public Uni<Page<RetirementView>> list() {
        return retirements.list(caller.actor());
    }

    /** A paper a retirement stands on, for who sees the retirement. */
    @GET
    @Path("{retirementId}/documents/{sha256}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.STEWARD, Roles.BUYER, Roles.JUDICIAL, Roles.RESERVE, Roles.FORESTRY, Roles.AUDITOR})
    @APIResponse(
            responseCode = "200",
            description = "The paper, of the type its list says it is.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response paper(@PathParam("retirementId") String retirementId, @PathParam("sha256") String sha256) {
        return papers.of(caller.actor(), retirementId, sha256).whole();
    }

    /** How many pages a PDF has, for a browser that shows none and leafs through pictures of them. */
    @GET
    @Path("{retirementId}/documents/{sha256}/pages")
    @Blocking
    @RolesAllowed({Roles.STEWARD, Roles.BUYER, Roles.JUDICIAL, Roles.RESERVE, Roles.FORESTRY, Roles.AUDITOR})
    @APIResponse(
            responseCode = "200",
            description = "How many there are.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaperPages.Count.class)))
    @APIResponse(responseCode = "422")
    public PaperPages.Count pages(@PathParam("retirementId") String retirementId, @PathParam("sha256") String sha256) {
        return papers.of(caller.actor(), retirementId, sha256).pages();
    }

    /** One page of a PDF as a picture, from 1 on. */
    @GET
    @Path("{retirementId}/documents/{sha256}/pages/{page: [0-9]{1,6}}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.STEWARD, Roles.BUYER, Roles.JUDICIAL, Roles.RESERVE, Roles.FORESTRY, Roles.AUDITOR})
    @APIResponse(
            responseCode = "200",
            description = "The page as a JPEG.",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "422")
    public Response page(
            @PathParam("retirementId") String retirementId,
            @PathParam("sha256") String sha256,
            @PathParam("page") int page) {
        return papers.of(caller.actor(), retirementId, sha256).page(page);
    }
}
