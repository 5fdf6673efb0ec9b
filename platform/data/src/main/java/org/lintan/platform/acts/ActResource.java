package org.lintan.platform.acts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Typed;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.http.acts.ActObject;

/**
 * Who did what in the own county. For the auditor alone: an officer is one of those who act, and sees of a case its steps, of a deposit its two
 * people.
 */
@Path("/api/v1/acts")
@RolesAllowed("auditor")
class ActResource {

    private static final int MOST = 500;

    private final Acts acts;
    private final Caller caller;

    ActResource(Acts acts, Caller caller) {
        this.acts = acts;
        this.caller = caller;
    }

    /**
     * The newest first.
     *
     * @param person id or name, whole
     * @param from first legal day
     * @param to last legal day
     * @param after the page's {@code next}
     */
    @GET
    public Uni<Page<ActView>> list(
            @QueryParam("act") ActKind act,
            @QueryParam("objectKind") ActObject objectKind,
            @QueryParam("object") String object,
            @QueryParam("person") @Typed String person,
            @QueryParam("party") String party,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return acts.list(
                caller.county(),
                new Acts.ActFilter(act, objectKind, empty(object), empty(person), empty(party), from, to),
                empty(after),
                Math.max(1, Math.min(limit, MOST)));
    }

    private static String empty(String asked) {
        return asked == null || asked.isBlank() ? null : asked;
    }
}
