package org.lintan.market.order;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.lintan.market.book.Side;
import org.lintan.market.desk.log.Commands;
import org.lintan.market.order.pit.GoodFor;
import org.lintan.market.order.pit.OrderState;
import org.lintan.market.order.pit.OrderType;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** 报单: one's own orders in tickets whose mode is continuous. Every change goes through the order log. */
@Path("/api/v1/orders")
@RolesAllowed({"steward", "buyer", "reserve-centre"})
class OrderResource {

    /** Beyond any forest and any price; more is a slip of the finger. The market's own limits are far below. */
    private static final long MOST_KG = 1_000_000_000_000_000L;

    private static final long HIGHEST_PRICE = 1_000_000_000_000L;

    record NewOrder(
            @NotNull @Pattern(regexp = InstrumentId.FORM) String ticketId,
            @NotNull Side side,
            @NotNull OrderType type,
            @NotNull GoodFor timeInForce,
            @Min(1) @Max(MOST_KG) long quantityKg,
            @Min(1) @Max(HIGHEST_PRICE) long priceFenPerTonne) {}

    private final Commands commands;
    private final Orders orders;
    private final Caller caller;

    OrderResource(Commands commands, Orders orders, Caller caller) {
        this.commands = commands;
        this.orders = orders;
        this.caller = caller;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = OrderView.class)))
    @APIResponse(responseCode = "202", ref = "Later")
    @APIResponse(responseCode = "429", ref = "429")
    public Uni<Response> place(@NotNull @Valid NewOrder body) {
        OrderAction.PlaceOrder payload = new OrderAction.PlaceOrder(
                body.side(), body.type(), body.timeInForce(), body.quantityKg(), body.priceFenPerTonne());
        return commands.submit(caller.actor(), OrderForm.PLACE, InstrumentKind.TICKET, body.ticketId(), payload);
    }

    @GET
    public Uni<Page<OrderView>> list(
            @QueryParam("state") OrderState state,
            @QueryParam("ticketId") String ticketId,
            @QueryParam("after") String after) {
        return orders.own(caller.actor(), state, ticketId, after);
    }

    @GET
    @Path("{orderId}")
    public Uni<OrderView> one(@PathParam("orderId") String orderId) {
        return orders.one(caller.actor(), orderId);
    }

    @POST
    @Path("{orderId}/cancel")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = OrderView.class)))
    @APIResponse(responseCode = "202", ref = "Later")
    @APIResponse(responseCode = "429", ref = "429")
    public Uni<Response> cancel(@PathParam("orderId") String orderId) {
        Actor actor = caller.actor();
        return orders.instrumentOf(actor, orderId)
                .chain(instrumentId -> commands.submit(
                        actor,
                        OrderForm.CANCEL,
                        InstrumentKind.TICKET,
                        instrumentId,
                        new OrderAction.CancelOrder(orderId)));
    }
}
