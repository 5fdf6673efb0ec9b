package org.lintan.ticket.inventories;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.ticket.support.Roles;

import static org.lintan.platform.http.api.CommonAnswers.JSON;

@Path("/api/v1/plots/{plotId}/inventories")
class InventoryResource {

    private final Inventories inventories;
    private final Caller caller;

    InventoryResource(Inventories inventories, Caller caller) {
        this.inventories = inventories;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.STEWARD, Roles.MEASURER})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Inventories.Recorded.class)))
    public Uni<Response> record(@PathParam("plotId") String plotId, @NotNull @Valid NewInventory inventory) {
        return inventories.record(caller.actor(), plotId, inventory);
    }

    @GET
    @RolesAllowed({Roles.STEWARD, Roles.MEASURER, Roles.EXPERT, Roles.FORESTRY, Roles.ECOLOGY, Roles.AUDITOR})
    public Uni<Page<InventoryView>> list(@PathParam("plotId") String plotId) {
        return inventories.list(caller.actor(), plotId);
    }

    /** Puts an inventory right by a new version; a reason is required. A case that was measured keeps the version it was measured on. */
    @POST
    @Path("{inventoryId}/versions")
    @RolesAllowed({Roles.STEWARD, Roles.MEASURER})
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = JSON, schema = @Schema(implementation = Inventories.InventoryCorrected.class)))
    public Uni<Response> correct(
            @PathParam("plotId") String plotId,
            @PathParam("inventoryId") String inventoryId,
            @NotNull @Valid NewInventoryVersion version) {
        return inventories.correct(caller.actor(), plotId, inventoryId, version);
    }

    /** All versions of an inventory, newest first. */
    @GET
    @Path("{inventoryId}/versions")
    @RolesAllowed({Roles.STEWARD, Roles.MEASURER, Roles.EXPERT, Roles.FORESTRY, Roles.ECOLOGY, Roles.AUDITOR})
    public Uni<Page<InventoryView>> versions(
            @PathParam("plotId") String plotId, @PathParam("inventoryId") String inventoryId) {
        return inventories.history(caller.actor(), plotId, inventoryId);
    }
}
