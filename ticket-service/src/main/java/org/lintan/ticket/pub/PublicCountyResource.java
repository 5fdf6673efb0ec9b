package org.lintan.ticket.pub;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Typed;

/** No login: what anybody may look up in a county. */
@Path("/api/v1/public/counties/{county: [0-9]{6}}")
class PublicCountyResource {

    private final PublicLists lists;
    private final PublicUsers users;

    PublicCountyResource(PublicLists lists, PublicUsers users) {
        this.lists = lists;
        this.users = users;
    }

    /** Newest first; {@code after} takes the page's {@code next}. */
    @GET
    @Path("tickets")
    @PermitAll
    public Uni<Page<PublicTicketLine>> tickets(
            @PathParam("county") String county,
            @QueryParam("serial") String serial,
            @Typed @QueryParam("village") String village,
            @QueryParam("year") String year,
            @QueryParam("method") String method,
            @QueryParam("kind") String kind,
            @QueryParam("after") String after) {
        return lists.tickets(Search.read(county, serial, village, year, method, kind, after));
    }

    @GET
    @Path("notices")
    @PermitAll
    public Uni<Page<PublicNotice>> notices(@PathParam("county") String county, @QueryParam("after") String after) {
        return lists.notices(county, after);
    }

    @GET
    @Path("notices/{applicationId}")
    @PermitAll
    public Uni<PublicNotice> notice(
            @PathParam("county") String county, @PathParam("applicationId") String applicationId) {
        return lists.notice(county, applicationId);
    }

    /** Certificates of retirement, newest first; {@code after} takes the page's {@code next}. */
    @GET
    @Path("certificates")
    @PermitAll
    public Uni<Page<PublicPaperLine.OfCertificate>> certificates(
            @PathParam("county") String county,
            @QueryParam("serial") String serial,
            @QueryParam("after") String after) {
        return lists.certificates(Search.papers(county, serial, after, "[0-9A-Z]{26}"));
    }

    /** Vouchers of sales, newest first; {@code after} takes the page's {@code next}. */
    @GET
    @Path("vouchers")
    @PermitAll
    public Uni<Page<PublicPaperLine.OfVoucher>> vouchers(
            @PathParam("county") String county,
            @QueryParam("serial") String serial,
            @QueryParam("after") String after) {
        return lists.vouchers(Search.papers(county, serial, after, "[0-9]{6}-[0-9]{7}-V[0-9]{4,9}"));
    }

    /** Who used units up in a calendar year, by party. */
    @GET
    @Path("uses/{year: 20[0-9]{2}}")
    @PermitAll
    public Uni<Page<PublicUses.User>> users(
            @PathParam("county") String county, @PathParam("year") int year, @QueryParam("after") String after) {
        return users.ofYear(county, year, after);
    }

    /** What a party used in the year, and what it stated. */
    @GET
    @Path("uses/{year: 20[0-9]{2}}/{party: [a-z0-9-]{1,40}}")
    @PermitAll
    public Uni<PublicUses> uses(
            @PathParam("county") String county,
            @PathParam("year") int year,
            @PathParam("party") String party,
            @QueryParam("after") String after) {
        return users.ofParty(county, party, year, after);
    }
}
