package org.lintan.platform.rules;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** No login: by which rules a county issues, trades and shares out, on any day. */
@Path("/api/v1/public/counties/{county: [0-9]{6}}/rules")
class PublicRuleResource {

    private final PublicRules rules;

    PublicRuleResource(PublicRules rules) {
        this.rules = rules;
    }

    /** @param on a day, {@code 2026-11-28}; without it today */
    @GET
    @PermitAll
    public Uni<Page<PublicRule>> list(@PathParam("county") String county, @QueryParam("on") String on) {
        return rules.of(county, day(on)).map(Page::all);
    }

    private static LocalDate day(String asked) {
        try {
            return asked == null || asked.isEmpty() ? null : LocalDate.parse(asked);
        } catch (DateTimeException noSuchDay) {
            throw Refusal.of(PlatformCode.BAD_REQUEST).rollback();
        }
    }
}
