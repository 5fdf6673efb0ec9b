package org.lintan.market.desk.trade;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

/** One's own trades. */
@Path("/api/v1/trades")
@Authenticated
class TradeResource {

    private final Trades trades;
    private final Caller caller;

    TradeResource(Trades trades, Caller caller) {
        this.trades = trades;
        this.caller = caller;
    }

    @GET
    public Uni<Page<TradeView>> list(@QueryParam("after") String after) {
        return trades.own(caller.actor(), after);
    }

    @GET
    @Path("{tradeId}")
    public Uni<TradeView> one(@PathParam("tradeId") String tradeId) {
        return trades.one(caller.actor(), tradeId);
    }
}
