package org.lintan.ledger.payout;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

/** Payments the bank never got, and payments it called paid and did not pay: said by one steward, confirmed by another. */
@Path("/api/v1/distributions/{distributionId}/payout-corrections")
@RolesAllowed("steward")
@Produces(MediaType.APPLICATION_JSON)
class CorrectionResource {

    private final Caller caller;
    private final Corrections corrections;

    CorrectionResource(Caller caller, Corrections corrections) {
        this.caller = caller;
        this.corrections = corrections;
    }

    /**
     * @param round the batch the payments went out in
     * @param lineNos the lines; empty for every payment of the batch it can be said of
     */
    record NewCorrection(
            @NotNull CorrectionKind kind,
            @Min(1) @Max(1_000_000) int round,
            @NotNull @Size(max = 50_000) List<@NotNull @Min(1) Integer> lineNos,
            @NotBlank @Size(max = 200) String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = CorrectionView.class, responseCode = "201")
    public Uni<Response> propose(
            @PathParam("distributionId") String distributionId, @NotNull @Valid NewCorrection correction) {
        return corrections.propose(caller.actor(), distributionId, correction);
    }

    @GET
    public Uni<Page<CorrectionView>> list(@PathParam("distributionId") String distributionId) {
        return corrections.list(caller.actor(), distributionId);
    }

    @POST
    @Path("{correctionId}/confirm")
    @APIResponseSchema(CorrectionView.class)
    public Uni<Response> confirm(
            @PathParam("distributionId") String distributionId, @PathParam("correctionId") String correctionId) {
        return corrections.confirm(caller.actor(), distributionId, correctionId);
    }

    @POST
    @Path("{correctionId}/reject")
    @APIResponseSchema(CorrectionView.class)
    public Uni<Response> reject(
            @PathParam("distributionId") String distributionId, @PathParam("correctionId") String correctionId) {
        return corrections.reject(caller.actor(), distributionId, correctionId);
    }
}
