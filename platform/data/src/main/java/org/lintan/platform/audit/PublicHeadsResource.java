package org.lintan.platform.audit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.lintan.platform.books.DayHead;
import org.lintan.platform.books.DayHeads;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.input.LegalDay;

/** No login: the heads of a county's books day by day. Whoever copies them holds the operator to what the books said then. */
@Path("/api/v1/public/counties/{county: [0-9]{6}}/heads")
class PublicHeadsResource {

    private final DayHeads heads;

    PublicHeadsResource(DayHeads heads) {
        this.heads = heads;
    }

    /** Newest first; {@code after} takes the page's {@code next}, a day. */
    @GET
    @PermitAll
    public Uni<Page<DayHead>> list(@PathParam("county") String county, @QueryParam("after") String after) {
        return heads.list(county, LegalDay.readOr(after, null));
    }

    /** One day's, as the verifier's head file. */
    @GET
    @Path("{day}")
    @PermitAll
    public Uni<DayHead> one(@PathParam("county") String county, @PathParam("day") String day) {
        return heads.of(county, LegalDay.read(day, PlatformCode.NOT_FOUND));
    }
}
