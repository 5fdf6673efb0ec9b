package org.lintan.market.statement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.kernel.edge.Reader;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.body.MaxBody;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** Statements of the bank about the county's account: one person uploads or assigns, another confirms. */
@Path("/api/v1/bank-statements")
class StatementResource {

    /** What the person saw: how many entries, and how much together. */
    record Seen(@Min(1) int entries, @Min(1) long amountFen) {}

    record Assignment(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String party,
            @NotBlank @Size(max = 400) String reason) {}

    record Aside(@NotBlank @Size(max = 400) String reason) {}

    private final Statements statements;
    private final EntryDecisions decisions;
    private final Caller caller;

    StatementResource(Statements statements, EntryDecisions decisions, Caller caller) {
        this.statements = statements;
        this.decisions = decisions;
        this.caller = caller;
    }

    /** A camt.053 or the CSV of the bank's website, told apart by the file itself. Books nothing. */
    @POST
    @MaxBody(kib = 5_120)
    @RolesAllowed({"operator", "bank"})
    @Consumes({"text/csv", "application/xml", MediaType.APPLICATION_OCTET_STREAM})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = StatementView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same file came before: this is its statement.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = StatementView.class)))
    public Uni<Response> take(@HeaderParam("Accept-Language") String language, byte[] file) {
        return statements.take(caller.actor(), file, Reader.isEnglish(language));
    }

    @GET
    @RolesAllowed({"operator", "bank", "auditor"})
    public Uni<Page<StatementView>> list(@QueryParam("after") String after) {
        return statements.list(caller.actor(), after);
    }

    @GET
    @Path("{statementId}")
    @RolesAllowed({"operator", "bank", "auditor"})
    public Uni<StatementDetail> one(@PathParam("statementId") String statementId) {
        return statements.one(caller.actor(), statementId);
    }

    @GET
    @Path("{statementId}/entries")
    @RolesAllowed({"operator", "bank", "auditor"})
    public Uni<Page<EntryView>> entries(
            @PathParam("statementId") String statementId, @QueryParam("after") @DefaultValue("0") int after) {
        return statements.entries(caller.actor(), statementId, after);
    }

    /** Everything that is matched or assigned, by another person than who uploaded or assigned it. */
    @POST
    @Path("{statementId}/confirm")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = StatementDetail.class)))
    public Uni<Response> confirm(@PathParam("statementId") String statementId, @NotNull @Valid Seen body) {
        return decisions.confirm(caller.actor(), statementId, new Sum(body.entries(), body.amountFen()));
    }

    @POST
    @Path("entries/{entryId}/assign")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = EntryView.class)))
    public Uni<Response> assign(@PathParam("entryId") String entryId, @NotNull @Valid Assignment body) {
        return decisions.assign(caller.actor(), entryId, body.party(), body.reason());
    }

    @POST
    @Path("entries/{entryId}/set-aside")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = EntryView.class)))
    public Uni<Response> setAside(@PathParam("entryId") String entryId, @NotNull @Valid Aside body) {
        return decisions.setAside(caller.actor(), entryId, body.reason());
    }
}
