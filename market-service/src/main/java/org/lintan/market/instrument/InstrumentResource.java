package org.lintan.market.instrument;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.lintan.kernel.instrument.InstrumentId;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.log.Commands;
import org.lintan.market.order.Mode;
import org.lintan.market.order.ModeAnswer;
import org.lintan.market.order.OrderAction;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Refusal;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** The instruments of the county's market and their modes. */
@Path("/api/v1/instruments")
class InstrumentResource {

    /** @param source the paper by which the mode is allowed */
    record NewMode(
            @NotNull Mode mode, @NotBlank @Size(max = 500) String source) {}

    private final Instruments instruments;
    private final ModeChanges changes;
    private final Commands commands;
    private final Caller caller;

    InstrumentResource(Instruments instruments, ModeChanges changes, Commands commands, Caller caller) {
        this.instruments = instruments;
        this.changes = changes;
        this.commands = commands;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<Page<InstrumentView>> list(@QueryParam("after") String after) {
        return instruments.ofCounty(caller.actor(), after);
    }

    @POST
    @Path("{ticketId}/mode")
    @RolesAllowed("operator")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ModeChanges.Proposed.class)))
    public Uni<Response> propose(@PathParam("ticketId") String ticketId, @NotNull @Valid NewMode body) {
        return changes.propose(caller.actor(), ticketId, body.mode(), body.source());
    }

    /** Goes through the order log, so that every order of the ticket stands before or after it. */
    @POST
    @Path("{ticketId}/mode/{changeId}/confirm")
    @RolesAllowed("operator")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ModeAnswer.class)))
    @APIResponse(responseCode = "202", ref = "Later")
    @APIResponse(responseCode = "429", ref = "429")
    public Uni<Response> confirm(@PathParam("ticketId") String ticketId, @PathParam("changeId") String changeId) {
        Actor actor = caller.actor();
        return InstrumentId.canBe(ticketId)
                ? commands.submit(
                        actor,
                        OrderAction.SetMode.TYPE,
                        InstrumentKind.TICKET,
                        ticketId,
                        new OrderAction.SetMode(changeId, actor.subject(), OrderAction.SetMode.kept(actor.name())))
                : Uni.createFrom()
                        .failure(Refusal.of(MarketCode.MODE_CHANGE_UNKNOWN).rollback());
    }
}
