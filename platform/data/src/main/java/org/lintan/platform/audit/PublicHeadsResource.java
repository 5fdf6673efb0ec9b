package org.lintan.platform.audit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.lintan.platform.books.DayHead;
import org.lintan.platform.books.DayHeads;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** No login: the heads of a county's books day by day. Whoever copies them holds the operator to what the books said then. */
@Path("/api/v1/public/counties/{county: [0-9]{6}}/heads")
class PublicHeadsResource {

    private static final String DAY = "(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}";

    private final DayHeads heads;

    PublicHeadsResource(DayHeads heads) {
        this.heads = heads;
    }

    /** Newest first; {@code after} takes the page's {@code next}, a day. */
    @GET
    @PermitAll
    public Uni<Page<DayHead>> list(@PathParam("county") String county, @QueryParam("after") String after) {
        return heads.list(county, after == null || after.isEmpty() ? null : day(after, PlatformCode.BAD_REQUEST));
    }

    /** One day's, as the verifier's head file. */
    @GET
    @Path("{day}")
    @PermitAll
    public Uni<DayHead> one(@PathParam("county") String county, @PathParam("day") String day) {
        return heads.of(county, day(day, PlatformCode.NOT_FOUND));
    }

    private static LocalDate day(String asked, PlatformCode otherwise) {
        try {
            if (asked.matches(DAY)) {
                return LocalDate.parse(asked);
            }
        } catch (DateTimeException noSuchDay) {
            throw Refusal.of(otherwise).rollback();
        }
        throw Refusal.of(otherwise).rollback();
    }
}
