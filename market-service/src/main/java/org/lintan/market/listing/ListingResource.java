package org.lintan.market.listing;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.lintan.kernel.instrument.InstrumentId;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.desk.log.Commands;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** 挂牌: offers at a fixed price, taken in parts. Every change goes through the order log. */
@Path("/api/v1/listings")
class ListingResource {

    /** A thousand times the forests of China in tonnes, in kg: more is a slip of the finger. */
    private static final long MOST_KG = 1_000_000_000_000_000L;

    private static final long HIGHEST_PRICE = 1_000_000_000_000L;

    record NewListing(
            @NotNull @Pattern(regexp = InstrumentId.FORM) String ticketId,
            @Min(1) @Max(MOST_KG) long quantityKg,
            @Min(1) @Max(HIGHEST_PRICE) long priceFenPerTonne,
            @NotNull ListedLane lane) {}

    record NewPurchase(
            @Min(1) @Max(MOST_KG) long quantityKg,
            @Min(1) @Max(HIGHEST_PRICE) long priceFenPerTonne) {}

    private final Commands commands;
    private final Listings listings;
    private final Caller caller;

    ListingResource(Commands commands, Listings listings, Caller caller) {
        this.commands = commands;
        this.listings = listings;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"steward", "buyer", "reserve-centre"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ListingAnswer.class)))
    @APIResponse(responseCode = "202", ref = "Later")
    @APIResponse(responseCode = "429", ref = "429")
    public Uni<Response> open(@NotNull @Valid NewListing body) {
        ListingAction.OpenListing payload =
                new ListingAction.OpenListing(body.quantityKg(), body.priceFenPerTonne(), body.lane());
        return commands.submit(caller.actor(), ListingForm.OPEN, InstrumentKind.TICKET, body.ticketId(), payload);
    }

    @GET
    @Authenticated
    public Uni<Page<ListingView>> list(
            @QueryParam("state") @DefaultValue("OPEN") ListingState state,
            @QueryParam("ticketId") String ticketId,
            @QueryParam("after") String after) {
        return listings.all(caller.actor(), state, ticketId, after);
    }

    @GET
    @Path("{listingId}")
    @Authenticated
    public Uni<ListingView> one(@PathParam("listingId") String listingId) {
        return listings.one(caller.actor(), listingId);
    }

    @POST
    @Path("{listingId}/purchases")
    @RolesAllowed({"buyer", "reserve-centre"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PurchaseAnswer.class)))
    @APIResponse(responseCode = "202", ref = "Later")
    @APIResponse(responseCode = "429", ref = "429")
    public Uni<Response> purchase(@PathParam("listingId") String listingId, @NotNull @Valid NewPurchase body) {
        Actor actor = caller.actor();
        ListingAction.Purchase payload = new ListingAction.Purchase(
                listingId, body.quantityKg(), body.priceFenPerTonne(), actor.has("reserve-centre"));
        return listings.instrumentOf(actor, listingId)
                .chain(instrumentId ->
                        commands.submit(actor, ListingForm.PURCHASE, InstrumentKind.TICKET, instrumentId, payload));
    }

    @POST
    @Path("{listingId}/cancel")
    @RolesAllowed({"steward", "buyer", "reserve-centre"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ListingAnswer.class)))
    @APIResponse(responseCode = "202", ref = "Later")
    @APIResponse(responseCode = "429", ref = "429")
    public Uni<Response> cancel(@PathParam("listingId") String listingId) {
        Actor actor = caller.actor();
        return listings.instrumentOf(actor, listingId)
                .chain(instrumentId -> commands.submit(
                        actor,
                        ListingForm.CANCEL,
                        InstrumentKind.TICKET,
                        instrumentId,
                        new ListingAction.CancelListing(listingId)));
    }
}
