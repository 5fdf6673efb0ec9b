package org.lintan.platform.events;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** Dead letters of the own county: the operator replays them, the auditor sees that none waits. */
@Path("/api/v1/dead-letters")
class DeadLetterResource {

    private static final int PAGE = 100;

    private final DeadLetters letters;
    private final Caller caller;

    DeadLetterResource(DeadLetters letters, Caller caller) {
        this.letters = letters;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @RolesAllowed({"operator", "auditor"})
    public Uni<Page<DeadLetters.DeadLetter>> list(@QueryParam("after") @DefaultValue("~") String after) {
        return letters.list(caller.actor(), after).map(found -> Page.of(found, PAGE, DeadLetters.DeadLetter::id));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed("operator")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DeadLetters.Replayed.class)))
    public Uni<Response> replay(@PathParam("id") String id) {
        return letters.replay(caller.actor(), id);
    }
}
