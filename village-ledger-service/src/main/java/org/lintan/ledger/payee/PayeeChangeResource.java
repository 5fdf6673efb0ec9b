package org.lintan.ledger.payee;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.lintan.ledger.Speech;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

/** Another card for a household: entered by one steward, confirmed by another, in force after a time to cool off. */
@Path("/api/v1/payee-changes")
@RolesAllowed("steward")
@Produces(MediaType.APPLICATION_JSON)
class PayeeChangeResource {

    /**
     * Carries a whole card number: never logged.
     *
     * @param nameReason why somebody is to be paid who is not the head on the roll; only then
     */
    record NewPayee(
            @NotNull @Pattern(regexp = "[A-Za-z0-9]{1,12}") String householdNo,
            @NotBlank @Size(max = 200) String head,
            @NotNull @Pattern(regexp = "[0-9]{12,19}") String cardNumber,
            @NotBlank @Size(max = 200) String bank,
            @NotBlank @Size(max = 200) String reason,
            @Size(max = 200) String nameReason) {

        @Override
        public String toString() {
            return "NewPayee[" + householdNo + "]";
        }
    }

    /** @param changeIds those the second person looked at; no other one is touched */
    record Chosen(
            @NotNull @Size(min = 1, max = 5_000) List<@NotNull @Pattern(regexp = "[0-9A-Z]{26}") String> changeIds) {}

    private final Caller caller;
    private final PayeeChanges changes;
    private final PayeeConfirmations confirmations;

    PayeeChangeResource(Caller caller, PayeeChanges changes, PayeeConfirmations confirmations) {
        this.caller = caller;
        this.changes = changes;
        this.confirmations = confirmations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = PayeeChangeView.class, responseCode = "201")
    public Uni<Response> propose(@NotNull @Valid NewPayee payee) {
        return changes.propose(caller.actor(), payee);
    }

    @GET
    public Uni<Page<PayeeChangeView>> list(@QueryParam("after") String after) {
        return changes.list(caller.actor(), after);
    }

    /** Many at once, as when a village changes its bank: all of them or none. */
    @POST
    @Path("confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = PayeeConfirmation.class, responseCode = "200")
    public Uni<Response> confirmAll(@HeaderParam("Accept-Language") String language, @NotNull @Valid Chosen chosen) {
        return confirmations.confirm(caller.actor(), chosen.changeIds(), Speech.of(language));
    }

    @POST
    @Path("{changeId}/confirm")
    @APIResponseSchema(PayeeChangeView.class)
    public Uni<Response> confirm(@PathParam("changeId") String changeId) {
        return changes.confirm(caller.actor(), changeId);
    }

    @POST
    @Path("{changeId}/reject")
    @APIResponseSchema(PayeeChangeView.class)
    public Uni<Response> reject(@PathParam("changeId") String changeId) {
        return changes.reject(caller.actor(), changeId);
    }
}
