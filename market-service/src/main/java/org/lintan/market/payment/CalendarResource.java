package org.lintan.market.payment;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

/** Business days: one operator enters what was announced, another confirms it. */
@Path("/api/v1/calendar")
class CalendarResource {

    record NewDay(
            @NotNull LocalDate day,
            boolean open,
            @NotBlank @Size(max = 200) String source) {}

    private final Calendar calendar;
    private final Caller caller;

    CalendarResource(Calendar calendar, Caller caller) {
        this.calendar = calendar;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<Page<Calendar.CalendarDay>> year(
            @QueryParam("year") @DefaultValue("2026") @Min(2000) @Max(2199) int year) {
        return calendar.year(caller.actor(), year);
    }

    @POST
    @RolesAllowed("operator")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Calendar.CalendarDay.class)))
    public Uni<Response> propose(@NotNull @Valid NewDay body) {
        return calendar.propose(caller.actor(), body);
    }

    @POST
    @Path("{dayId}/confirm")
    @RolesAllowed("operator")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Calendar.CalendarDay.class)))
    public Uni<Response> confirm(@PathParam("dayId") String dayId) {
        return calendar.confirm(caller.actor(), dayId);
    }
}
