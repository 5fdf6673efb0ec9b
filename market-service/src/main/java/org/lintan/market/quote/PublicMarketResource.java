package org.lintan.market.quote;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** No login: prices and quantities of a county's market, without the parties. */
@Path("/api/v1/public/counties/{county: [0-9]{6}}/market")
class PublicMarketResource {

    private final PublicMarket market;

    PublicMarketResource(PublicMarket market) {
        this.market = market;
    }

    @GET
    @PermitAll
    public Uni<MarketToday> today(@PathParam("county") String county) {
        return market.today(county);
    }

    @GET
    @Path("years/{year: 20[0-9]{2}}")
    @PermitAll
    public Uni<MarketYear> year(@PathParam("county") String county, @PathParam("year") String year) {
        return market.year(county, Integer.parseInt(year));
    }
}
