package org.lintan.market.cash;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.platform.documents.NamedPaper;
import org.lintan.platform.documents.PaperPages;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.input.PaperNo;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** Money that arrived: one person records the bank's receipt, another confirms it. */
@Path("/api/v1/deposits")
class DepositResource {

    /** One hundred billion yuan. */
    static final long MOST_FEN = 10_000_000_000_000L;

    record NewDeposit(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String party,
            @Min(1) @Max(MOST_FEN) long amountFen,
            @NotBlank @Size(max = 64) @PaperNo String bankReceiptNo,
            @NotNull LocalDate receivedOn,
            @Size(max = 20) List<@NotNull @Valid NamedPaper> documents) {}

    /** Papers that the caller's party has sent. */
    record MoreReceipts(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid NamedPaper> documents) {}

    record Rejection(@NotBlank @Size(max = 400) String reason) {}

    private final Deposits deposits;
    private final DepositPapers papers;
    private final PayingIn payingIn;
    private final Caller caller;

    DepositResource(Deposits deposits, DepositPapers papers, PayingIn payingIn, Caller caller) {
        this.deposits = deposits;
        this.papers = papers;
        this.payingIn = payingIn;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DepositView.class)))
    public Uni<Response> record(@NotNull @Valid NewDeposit body) {
        return deposits.record(caller.actor(), body);
    }

    @POST
    @Path("{depositId}/confirm")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DepositView.class)))
    public Uni<Response> confirm(@PathParam("depositId") String depositId) {
        return deposits.confirm(caller.actor(), depositId);
    }

    @POST
    @Path("{depositId}/reject")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DepositView.class)))
    public Uni<Response> reject(@PathParam("depositId") String depositId, @NotNull @Valid Rejection body) {
        return deposits.reject(caller.actor(), depositId, body.reason());
    }

    /** The bank's receipt, of a deposit the caller sees. */
    @POST
    @Path("{depositId}/documents")
    @RolesAllowed({"operator", "bank", "steward", "buyer", "reserve-centre", "judicial-buyer"})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = JSON, schema = @Schema(implementation = DepositPapers.DepositDocuments.class)))
    public Uni<Response> add(@PathParam("depositId") String depositId, @NotNull @Valid MoreReceipts more) {
        return papers.add(caller.actor(), depositId, more.documents());
    }

    /** A paper of a deposit, for who sees the deposit. */
    @GET
    @Path("{depositId}/documents/{sha256}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"operator", "bank", "auditor", "steward", "buyer", "reserve-centre", "judicial-buyer"})
    @APIResponse(
            responseCode = "200",
            description = "The paper, of the type its list says it is.",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response paper(@PathParam("depositId") String depositId, @PathParam("sha256") String sha256) {
        return papers.of(caller.actor(), depositId, sha256).whole();
    }

    /** How many pages a PDF has, for a browser that shows none and leafs through pictures of them. */
    @GET
    @Path("{depositId}/documents/{sha256}/pages")
    @Blocking
    @RolesAllowed({"operator", "bank", "auditor", "steward", "buyer", "reserve-centre", "judicial-buyer"})
    @APIResponse(
            responseCode = "200",
            description = "How many there are.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaperPages.Count.class)))
    @APIResponse(responseCode = "422")
    public PaperPages.Count pages(@PathParam("depositId") String depositId, @PathParam("sha256") String sha256) {
        return papers.of(caller.actor(), depositId, sha256).pages();
    }

    /** One page of a PDF as a picture, from 1 on. */
    @GET
    @Path("{depositId}/documents/{sha256}/pages/{page: [0-9]{1,6}}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"operator", "bank", "auditor", "steward", "buyer", "reserve-centre", "judicial-buyer"})
    @APIResponse(
            responseCode = "200",
            description = "The page as a JPEG.",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "422")
    public Response page(
            @PathParam("depositId") String depositId, @PathParam("sha256") String sha256, @PathParam("page") int page) {
        return papers.of(caller.actor(), depositId, sha256).page(page);
    }

    @GET
    @RolesAllowed({"operator", "bank", "auditor", "steward", "buyer", "reserve-centre", "judicial-buyer"})
    public Uni<Page<DepositView>> list(@QueryParam("state") String state, @QueryParam("after") String after) {
        return deposits.list(caller.actor(), state, after);
    }

    /** Where the caller's party pays to, and what it writes into the transfer. */
    @GET
    @Path("account")
    @RolesAllowed({"buyer", "reserve-centre", "judicial-buyer"})
    public Uni<PayingInView> account() {
        return payingIn.of(caller.actor());
    }
}
