package org.lintan.market.cash;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.lintan.platform.http.Caller;

/** What came into the county's account and went out of it. */
@Path("/api/v1/bank-book")
class BankBookResource {

    private final BankBook book;
    private final Caller caller;

    BankBookResource(BankBook book, Caller caller) {
        this.book = book;
        this.caller = caller;
    }

    /**
     * @param from first day, {@code 2026-11-01}; without it the first of this month
     * @param to last day, which belongs to it; without it today
     */
    @GET
    @RolesAllowed({"bank", "operator", "auditor"})
    public Uni<BankBookView> read(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("after") String after) {
        return book.read(caller.actor(), from, to, after);
    }
}
