package org.lintan.web.forward;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.lintan.web.edge.OwnPages;
import org.lintan.web.session.Visitor;

/**
 * {@code /api/{service}/…} is the service's {@code /api/v1/…}, asked with the session's token. The service decides who may do what;
 * here a write must only prove that it comes from our own pages: no foreign page can send the header {@code X-Lintan}.
 */
@Path("/api/{service: ticket|market|ledger}/{rest: .+}")
@Authenticated
@Blocking
@Consumes(MediaType.WILDCARD)
public class ForwardResource {

    private final Forwarder forwarder;
    private final SecurityIdentity identity;

    ForwardResource(Forwarder forwarder, SecurityIdentity identity) {
        this.forwarder = forwarder;
        this.identity = identity;
    }

    @GET
    public Response get(@PathParam("service") String service, @Context HttpServerRequest request) {
        return forwarder.forward(Service.named(service), Visitor.of(identity), request, InputStream.nullInputStream());
    }

    @POST
    public Response post(@PathParam("service") String service, @Context HttpServerRequest request, InputStream body) {
        return write(service, request, body);
    }

    @PUT
    public Response put(@PathParam("service") String service, @Context HttpServerRequest request, InputStream body) {
        return write(service, request, body);
    }

    @PATCH
    public Response patch(@PathParam("service") String service, @Context HttpServerRequest request, InputStream body) {
        return write(service, request, body);
    }

    @DELETE
    public Response delete(@PathParam("service") String service, @Context HttpServerRequest request) {
        return write(service, request, InputStream.nullInputStream());
    }

    private Response write(String service, HttpServerRequest request, InputStream body) {
        return OwnPages.refusal(request)
                .orElseGet(() -> forwarder.forward(Service.named(service), Visitor.of(identity), request, body));
    }
}
