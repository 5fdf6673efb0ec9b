package org.lintan.ledger.payout;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.lintan.ledger.Speech;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.body.MaxBody;

/** The file to the bank and the bank's answer; for the steward of the village only. */
@Path("/api/v1/distributions/{distributionId}")
@RolesAllowed("steward")
class PayoutResource {

    private final Caller caller;
    private final Payouts payouts;
    private final PayoutFiles files;
    private final PayoutResults results;

    PayoutResource(Caller caller, Payouts payouts, PayoutFiles files, PayoutResults results) {
        this.caller = caller;
        this.payouts = payouts;
        this.files = files;
        this.results = results;
    }

    /** @param payer the village's account the file pays from; without it there is no pain.001 */
    record NewPayout(@Valid Payer payer) {}

    /** Makes a batch of every line that is owed and neither on its way nor paid. */
    @POST
    @Path("payouts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = PayoutView.class, responseCode = "201")
    public Uni<Response> make(@PathParam("distributionId") String distributionId, @NotNull @Valid NewPayout payout) {
        return payouts.make(caller.actor(), distributionId, payout.payer());
    }

    @GET
    @Path("payouts")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Page<PayoutView>> list(@PathParam("distributionId") String distributionId) {
        return payouts.list(caller.actor(), distributionId);
    }

    /** @param round the batch; the newest when not given */
    @GET
    @Path("payout-file")
    @Produces(MediaType.WILDCARD)
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING))
            })
    public Uni<Response> file(
            @PathParam("distributionId") String distributionId,
            @QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("round") @DefaultValue("0") int round) {
        Optional<PayoutFile.Format> wanted = format.equals("csv")
                ? Optional.of(PayoutFile.Format.CSV)
                : format.equals("pain001") ? Optional.of(PayoutFile.Format.PAIN001) : Optional.empty();
        if (wanted.isEmpty()) {
            return Uni.createFrom()
                    .failure(Refusal.of(PayoutCode.PAYOUT_FORMAT_UNKNOWN).rollback());
        }
        return files.file(caller.actor(), distributionId, round, wanted.get())
                .map(file -> Response.ok(file.bytes(), file.mediaType())
                        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                        .header("Cache-Control", "no-store")
                        .build());
    }

    /**
     * @param round the batch the answer is of; rows of another one are refused
     * @param confirmed what was asked about this file before, and looked at
     */
    @POST
    @Path("results")
    @MaxBody(kib = 10_240)
    @Consumes({
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(ResultsView.class)
    public Uni<Response> results(
            @PathParam("distributionId") String distributionId,
            @QueryParam("round") Integer round,
            @QueryParam("confirmed") List<String> confirmed,
            @HeaderParam("Accept-Language") String language,
            byte[] file) {
        return results.enter(caller.actor(), distributionId, round, Set.copyOf(confirmed), file, Speech.of(language));
    }
}
