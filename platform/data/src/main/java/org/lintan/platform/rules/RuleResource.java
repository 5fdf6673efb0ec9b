package org.lintan.platform.rules;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** Rules, readable by everybody of the county; one operator proposes, another confirms or either declines. */
@Path("/api/v1/rules")
class RuleResource {

    private final RuleBook rules;
    private final Caller caller;

    RuleResource(RuleBook rules, Caller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<Page<RuleBook.RuleView>> list(@QueryParam("key") @DefaultValue("") String keyPrefix) {
        return rules.list(caller.actor(), keyPrefix).map(found -> new Page<>(found, null));
    }

    /** What may be proposed to this service, for who proposes. */
    @GET
    @Path("known")
    @RolesAllowed("operator")
    public Page<KnownRule> known() {
        return Page.all(rules.known());
    }

    @POST
    @RolesAllowed("operator")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = RuleBook.RuleView.class)))
    public Uni<Response> propose(@NotNull @Valid RuleBook.NewRule rule) {
        return rules.propose(caller.actor(), rule);
    }

    @POST
    @Path("{id}/confirm")
    @RolesAllowed("operator")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = RuleBook.RuleView.class)))
    public Uni<Response> confirm(@PathParam("id") String id) {
        return rules.confirm(caller.actor(), id);
    }

    /** Ends a proposal that is not confirmed: refused by another operator, or taken back by who proposed it. */
    @POST
    @Path("{id}/decline")
    @RolesAllowed("operator")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = RuleBook.RuleView.class)))
    public Uni<Response> decline(@PathParam("id") String id, @NotNull @Valid RuleBook.RuleDecline why) {
        return rules.decline(caller.actor(), id, why.reason());
    }
}
