package org.lintan.platform.documents;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.body.MaxBody;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/**
 * Sending papers, in every service that takes them. Anybody may send for their own party; whether something may stand on a paper, and who
 * reads it, is for the service to say.
 */
@Path("/api/v1/documents")
@Authenticated
class DocumentResource {

    private final Uploads uploads;
    private final Caller caller;

    DocumentResource(Uploads uploads, Caller caller) {
        this.uploads = uploads;
        this.caller = caller;
    }

    /** Begins a paper, or finds the one that was begun or sent before (200). */
    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "This party has begun or sent the same bytes before.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DocumentView.class)))
    public Uni<Response> begin(@NotNull @Valid NewDocument document) {
        return uploads.begin(caller.actor(), document);
    }

    /** What is still missing of it. */
    @GET
    @Path("{documentId}")
    public Uni<DocumentView> one(@PathParam("documentId") String documentId) {
        return uploads.one(caller.actor(), documentId);
    }

    /** Whole pieces from this offset on, 16 at most. */
    @PUT
    @Path("{documentId}/bytes/{offset: [0-9]{1,12}}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @MaxBody(kib = Pieces.AT_ONCE * Pieces.BYTES / 1024)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DocumentView.Taken.class)))
    public Uni<Response> take(
            @PathParam("documentId") String documentId, @PathParam("offset") long offset, @NotNull byte[] bytes) {
        return uploads.take(caller.actor(), documentId, offset, bytes);
    }

    /** Has the whole paper looked through and stored. */
    @POST
    @Path("{documentId}/finish")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DocumentView.class)))
    public Uni<Response> finish(@PathParam("documentId") String documentId) {
        return uploads.finish(caller.actor(), documentId);
    }
}
