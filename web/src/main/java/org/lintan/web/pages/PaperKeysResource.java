package org.lintan.web.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.lintan.kernel.verify.Papers;

/** The public keys papers are sealed with, for the verifier. */
@Path("/papers/keys.json")
@PermitAll
public class PaperKeysResource {

    private final PaperKeys keys;

    PaperKeysResource(PaperKeys keys) {
        this.keys = keys;
    }

    @GET
    public Response keys() {
        return Response.ok(Papers.keys(keys.published()), "application/json;charset=UTF-8")
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
