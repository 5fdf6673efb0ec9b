package org.lintan.market.participant;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.lintan.platform.http.input.ShownText;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** Who may trade. */
@Path("/api/v1/participants")
class ParticipantResource {

    record NewParticipant(
            @NotNull @Pattern(regexp = "[0-9]{6}-[a-z0-9-]{1,33}")
            String party,

            @NotNull ParticipantKind kind,
            @NotBlank @Size(max = 100) @ShownText String name,
            @Size(min = 1, max = 60) @ShownText String relatedGroup) {}

    private final Participants participants;
    private final Caller caller;

    ParticipantResource(Participants participants, Caller caller) {
        this.participants = participants;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("operator")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ParticipantView.class)))
    public Uni<Response> register(@NotNull @Valid NewParticipant body) {
        return participants.register(
                caller.actor(), new ParticipantView(body.party(), body.kind(), body.name(), body.relatedGroup()));
    }

    @GET
    @RolesAllowed({"operator", "bank", "auditor"})
    public Uni<Page<ParticipantView>> list(@QueryParam("after") String after) {
        return participants.all(caller.actor(), after);
    }

    @GET
    @Path("{party}")
    @Authenticated
    public Uni<ParticipantView> one(@PathParam("party") String party) {
        return participants.one(caller.actor(), party);
    }
}
