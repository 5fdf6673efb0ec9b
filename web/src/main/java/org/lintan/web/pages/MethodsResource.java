package org.lintan.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lintan.web.forward.Service;

/** With what tonnes are computed, and whether a forest is worth having measured. */
@Path("/")
@PermitAll
public class MethodsResource {

    private static final String METHODS = "public/methods";

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance methods(MethodsPage it);

        static native TemplateInstance worth(WorthPage it, String county);
    }

    private final OpenPages pages;

    MethodsResource(OpenPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("methods")
    public Uni<Response> methods(@Context HttpServerRequest request) {
        return pages.ask(Service.TICKET, METHODS)
                .map(heard -> pages.page(
                        Templates.methods(new MethodsPage(heard, pages.today())), request, OpenPages.SHORTLY));
    }

    @GET
    @Path("methods.json")
    public Uni<Response> json(@Context HttpServerRequest request) {
        return pages.json(Service.TICKET, METHODS, request);
    }

    /** Everything typed stands in the address, so the page can be passed on as it is. */
    @GET
    @Path("worth")
    public Uni<Response> worth(@Context HttpServerRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        WorthPage.FIELDS.forEach(
                field -> typed.put(field, request.getParam(field, "").trim()));
        return pages.ofCounty(
                request,
                county -> Uni.combine()
                        .all()
                        .unis(
                                pages.ask(Service.TICKET, METHODS),
                                pages.ask(Service.TICKET, OpenPages.openTo(county) + "tickets"),
                                pages.ask(Service.MARKET, OpenPages.openTo(county) + "market/years/" + pages.year()))
                        .with((methods, tickets, market) -> Templates.worth(
                                new WorthPage(typed, pages.today(), methods, tickets, market), county)));
    }
}
