package org.lintan.market.desk;

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

    private final Trading trading;
    private final Caller caller;

    TradeResource(Trading trading, Caller caller) {
        this.trading = trading;
        this.caller = caller;
    }

    @GET
    public Uni<Page<TradeView>> list(@QueryParam("after") String after) {
        return trading.trades(caller.actor(), after);
    }

    @GET
    @Path("{tradeId}")
    public Uni<TradeView> one(@PathParam("tradeId") String tradeId) {
        return trading.trade(caller.actor(), tradeId);
    }
}
