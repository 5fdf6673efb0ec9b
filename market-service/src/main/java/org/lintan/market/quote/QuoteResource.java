package org.lintan.market.quote;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.lintan.platform.http.Caller;

/** Prices of a ticket. */
@Path("/api/v1/market")
@Authenticated
class QuoteResource {

    private final Quotes quotes;
    private final Caller caller;

    QuoteResource(Quotes quotes, Caller caller) {
        this.quotes = quotes;
        this.caller = caller;
    }

    @GET
    @Path("{ticketId}")
    public Uni<QuoteView> one(@PathParam("ticketId") String ticketId) {
        return quotes.of(caller.actor(), ticketId);
    }
}
