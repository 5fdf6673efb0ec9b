package org.lintan.ticket.registry;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

@Path("/api/v1/tickets")
class TicketResource {

    private final Tickets tickets;
    private final Caller caller;

    TicketResource(Tickets tickets, Caller caller) {
        this.tickets = tickets;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<Page<TicketLine>> list(@QueryParam("cursor") String cursor) {
        return tickets.list(caller.actor(), cursor);
    }

    @GET
    @Path("{ticketId}")
    @Authenticated
    public Uni<TicketView> one(@PathParam("ticketId") String ticketId) {
        return tickets.one(caller.actor(), ticketId);
    }
}
