package org.lintan.market.fen;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.lintan.platform.http.Caller;

/** Following one fen of the own county through the market: where it came from, where it went. Shares are computed, first in, first out. */
@Path("/api/v1/audit/fen")
@RolesAllowed("auditor")
class FenResource {

    private final FenReading reading;
    private final Caller caller;

    FenResource(FenReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /** A confirmed deposit, by its id or the bank's number, and what became of it. */
    @GET
    @Path("deposits/{deposit}")
    public Uni<DepositFen> deposit(@PathParam("deposit") String deposit, @QueryParam("after") String after) {
        return reading.deposit(caller.county(), deposit, after);
    }

    /** A trade, by its id or the number on its voucher: what paid it, and who has the money. */
    @GET
    @Path("trades/{trade}")
    public Uni<TradeFen> trade(
            @PathParam("trade") String trade,
            @QueryParam("after") String after,
            @QueryParam("usesAfter") String usesAfter) {
        return reading.trade(caller.county(), trade, after, usesAfter);
    }

    /** A payment order: the claims it carries, or what of its party it is. */
    @GET
    @Path("payment-orders/{payoutId}")
    public Uni<PaymentFen> payment(
            @PathParam("payoutId") String payoutId,
            @QueryParam("after") String after,
            @QueryParam("usesAfter") String usesAfter,
            @QueryParam("claimsAfter") String claimsAfter) {
        return reading.payment(caller.county(), payoutId, after, usesAfter, claimsAfter);
    }
}
