package org.lintan.platform.rules;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.input.LegalDay;
import org.lintan.platform.time.Today;

/** No login: by which rules a county issues, trades and shares out, on any day. */
@Path("/api/v1/public/counties/{county: [0-9]{6}}/rules")
class PublicRuleResource {

    private final PublicRules rules;
    private final Today today;

    PublicRuleResource(PublicRules rules, Today today) {
        this.rules = rules;
        this.today = today;
    }

    /** @param on a day, {@code 2026-11-28}; without it today */
    @GET
    @PermitAll
    public Uni<Page<PublicRule>> list(@PathParam("county") String county, @QueryParam("on") String on) {
        return rules.of(county, LegalDay.readOr(on, today.date())).map(Page::all);
    }
}
