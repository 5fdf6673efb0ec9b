package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.input.PaperNo;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** Payment orders: the bank lists them, takes the file, confirms or returns each. */
@Path("/api/v1/payment-orders")
class PaymentResource {

    record Paid(@NotBlank @Size(max = 64) @PaperNo String bankReference) {}

    record Returned(@NotBlank @Size(max = 400) String reason) {}

    private final Payments payments;
    private final PaymentReading reading;
    private final PaymentViews views;
    private final Caller caller;

    PaymentResource(Payments payments, PaymentReading reading, PaymentViews views, Caller caller) {
        this.payments = payments;
        this.reading = reading;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"operator", "bank", "auditor", "steward", "buyer", "reserve-centre", "judicial-buyer"})
    public Uni<Page<PaymentOrderView>> list(@QueryParam("state") String state, @QueryParam("after") String after) {
        return reading.orders(caller.actor(), state, after);
    }

    /** Everything sent and not answered, as a file: {@code csv} or {@code pain001}. */
    @GET
    @Path("file")
    @RolesAllowed("bank")
    @Produces({"text/csv", "application/xml"})
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "409", description = "An order cannot be written into that file.")
    public Uni<Response> file(@QueryParam("format") @DefaultValue("csv") String format) {
        PaymentFile.Format wanted = switch (format) {
            case "csv" -> PaymentFile.Format.CSV;
            case "pain001" -> PaymentFile.Format.PAIN001;
            default -> throw Refusal.of(PlatformCode.BAD_REQUEST).rollback();
        };
        return reading.file(caller.actor(), wanted)
                .map(file -> Response.ok(file.bytes(), file.mediaType())
                        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @POST
    @Path("{payoutId}/confirm")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PaymentOrderView.class)))
    public Uni<Response> confirm(@PathParam("payoutId") String payoutId, @NotNull @Valid Paid body) {
        return payments.confirm(caller.actor(), payoutId, body.bankReference(), views::order);
    }

    @POST
    @Path("{payoutId}/return")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PaymentOrderView.class)))
    public Uni<Response> cameBack(@PathParam("payoutId") String payoutId, @NotNull @Valid Returned body) {
        return payments.cameBack(caller.actor(), payoutId, body.reason(), views::order);
    }

    /** One person says the bank never got it. */
    @POST
    @Path("{payoutId}/missing")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PaymentOrderView.class)))
    public Uni<Response> missing(@PathParam("payoutId") String payoutId) {
        return payments.missing(caller.actor(), payoutId);
    }

    /** Another person says so too. */
    @POST
    @Path("{payoutId}/lost")
    @RolesAllowed({"operator", "bank"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PaymentOrderView.class)))
    public Uni<Response> lost(@PathParam("payoutId") String payoutId) {
        return payments.lost(caller.actor(), payoutId);
    }
}
