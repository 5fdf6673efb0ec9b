package org.lintan.platform.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.lintan.platform.http.body.MaxBody;

/** One endpoint for each way of taking a body. */
@Path("/api/v1/shops")
@RolesAllowed("steward")
public class ShopResource {

    public record Line(
            @NotNull @Size(max = 40) String species,
            @NotNull Long volumeDm3) {}

    public record NewShop(
            @NotNull @Size(max = 40) String name,
            @Min(1) @Max(1_000_000) long amountFen,
            @Size(max = 50) List<@Valid @NotNull Line> lines) {}

    public record Reason(String reason) {}

    private final Caller caller;

    ShopResource(Caller caller) {
        this.caller = caller;
    }

    @POST
    public Uni<Map<String, Object>> open(@NotNull @Valid NewShop body) {
        return Uni.createFrom()
                .item(Map.of(
                        "name",
                        body.name(),
                        "amountFen",
                        body.amountFen(),
                        "hash",
                        caller.asked().hash()));
    }

    @POST
    @Path("{shopId}/close")
    public Uni<Map<String, String>> close(@PathParam("shopId") String shopId, Reason body) {
        return Uni.createFrom()
                .item(Map.of("shopId", shopId, "reason", body == null ? "none" : String.valueOf(body.reason())));
    }

    @POST
    @Path("{shopId}/confirm")
    public Uni<Map<String, String>> confirm(@PathParam("shopId") String shopId) {
        return Uni.createFrom()
                .item(Map.of("shopId", shopId, "endpoint", caller.asked().endpoint()));
    }

    @POST
    @Path("{shopId}/file")
    @MaxBody(kib = 2048)
    @Consumes("text/csv")
    public Uni<Map<String, Integer>> file(@PathParam("shopId") String shopId, byte[] file) {
        return Uni.createFrom().item(Map.of("bytes", file.length));
    }

    /** As the portal takes what it hands on: any type, on a worker, as a stream. */
    @POST
    @Path("{shopId}/forward")
    @MaxBody(kib = 1024)
    @Blocking
    public Map<String, Integer> forward(@PathParam("shopId") String shopId, InputStream body) throws IOException {
        return Map.of("bytes", body.readAllBytes().length);
    }

    @GET
    public Map<String, String> list(@QueryParam("after") String after) {
        return Map.of("after", String.valueOf(after));
    }

    @GET
    @Path("{shopId}")
    public Map<String, String> one(@PathParam("shopId") String shopId) {
        return Map.of("shopId", shopId);
    }
}
