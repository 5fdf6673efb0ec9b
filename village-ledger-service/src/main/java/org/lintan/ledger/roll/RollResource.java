package org.lintan.ledger.roll;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.lintan.ledger.Speech;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.body.MaxBody;

/** Member rolls over HTTP; for the steward of the village only. */
@Path("/api/v1/rolls")
@RolesAllowed("steward")
@Produces(MediaType.APPLICATION_JSON)
class RollResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Caller caller;
    private final RollImport rollImport;
    private final Rolls rolls;
    private final Vertx vertx;

    RollResource(Caller caller, RollImport rollImport, Rolls rolls, Vertx vertx) {
        this.caller = caller;
        this.rollImport = rollImport;
        this.rolls = rolls;
        this.vertx = vertx;
    }

    /**
     * Faults of rows are answered by ROLL_HAS_FAULTS; what a person must look at by ROLL_HAS_QUESTIONS, whose error codes come
     * back in {@code confirmed} with the same file.
     */
    @POST
    @MaxBody(kib = 10_240)
    @Consumes({"text/csv", XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @APIResponseSchema(value = Roll.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "The same file was imported before: this is its roll.",
            content = @Content(schema = @Schema(implementation = Roll.class)))
    public Uni<Response> importRoll(
            @QueryParam("cutOff") String cutOff,
            @QueryParam("confirmed") List<String> confirmed,
            @HeaderParam("Accept-Language") String language,
            byte[] file) {
        return rollImport.run(caller.actor(), date(cutOff), Set.copyOf(confirmed), file, Speech.of(language));
    }

    /** The same file back with its faults in red; imports nothing and needs no idempotency key. */
    @POST
    @Path("check")
    @MaxBody(kib = 10_240)
    @Consumes({"text/csv", XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(XLSX)
    @APIResponse(
            responseCode = "200",
            description = "The workbook.",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> check(@HeaderParam("Accept-Language") String language, byte[] file) {
        return rollImport
                .check(caller.actor(), file, Speech.of(language))
                .map(marked -> download("roll-check.xlsx", marked));
    }

    @GET
    public Uni<Page<Roll>> list() {
        return rolls.list(caller.actor());
    }

    @GET
    @Path("template.xlsx")
    @Produces(XLSX)
    @APIResponse(
            responseCode = "200",
            description = "The workbook.",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> template() {
        return vertx.executeBlocking(() -> download("roll-template.xlsx", RollBook.template()));
    }

    @GET
    @Path("{rollId}")
    public Uni<Roll> get(@PathParam("rollId") String rollId) {
        return rolls.get(caller.actor(), rollId);
    }

    @GET
    @Path("{rollId}/households")
    public Uni<Page<HouseholdView>> households(
            @PathParam("rollId") String rollId,
            @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        return rolls.households(caller.actor(), rollId, after, Math.max(1, Math.min(limit, 500)));
    }

    /** The roll as imported, masked, with every cell that looks like a formula disarmed. */
    @GET
    @Path("{rollId}/export.xlsx")
    @Produces(XLSX)
    @APIResponse(
            responseCode = "200",
            description = "The workbook.",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> export(@PathParam("rollId") String rollId) {
        return rolls.households(caller.actor(), rollId, 0, 50_000)
                .chain(households -> vertx.executeBlocking(
                        () -> download("roll-" + rollId + ".xlsx", RollBook.export(households.items()))));
    }

    private static Response download(String name, byte[] file) {
        return Response.ok(file, XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
