package org.lintan.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.forward.Service;

/** The published heads of the books, how anyone checks an export against them, and what with. */
@Path("/")
@PermitAll
public class HeadsResource {

    /** Put there when the portal is packed; a portal run from its classes has none. */
    private static final String VERIFIER = "/verifier/lintan-verifier.jar";

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance heads(HeadsPage it);
    }

    private final OpenPages pages;
    private final PlainPages plain;

    HeadsResource(OpenPages pages, PlainPages plain) {
        this.pages = pages;
        this.plain = plain;
    }

    @GET
    @Path("heads")
    public Uni<Response> page(@Context HttpServerRequest request) {
        String book = request.getParam("book", "");
        List<Service> chosen = Arrays.stream(Service.values())
                .filter(service -> service.lowerName().equals(book))
                .toList();
        boolean one = !chosen.isEmpty();
        String after = one ? OpenPages.after(request) : "";
        List<Service> services = one ? chosen : List.of(Service.values());
        return pages.ofCounty(
                request,
                county -> Uni.join()
                        .all(services.stream()
                                .map(service -> pages.ask(service, OpenPages.openTo(county) + "heads" + after)
                                        .map(heard -> HeadsPage.book(service, county, heard, one)))
                                .toList())
                        .andFailFast()
                        .map(books -> Templates.heads(
                                new HeadsPage(county, books, getClass().getResource(VERIFIER) != null))));
    }

    @GET
    @Path("heads/{county: [0-9]{6}}/{book: ticket|market|ledger}.json")
    public Uni<Response> list(
            @PathParam("county") String county, @PathParam("book") String book, @Context HttpServerRequest request) {
        return pages.json(Service.named(book), OpenPages.openTo(county) + "heads" + OpenPages.after(request), request);
    }

    @GET
    @Path("heads/{county: [0-9]{6}}/{book: ticket|market|ledger}/{day: [0-9]{4}-[0-9]{2}-[0-9]{2}}.json")
    public Uni<Response> head(
            @PathParam("county") String county,
            @PathParam("book") String book,
            @PathParam("day") String day,
            @Context HttpServerRequest request) {
        return pages.json(Service.named(book), OpenPages.openTo(county) + "heads/" + day, request);
    }

    @GET
    @Path("lintan-verifier.jar")
    public Response verifier(@Context HttpServerRequest request) throws IOException {
        try (InputStream jar = getClass().getResourceAsStream(VERIFIER)) {
            if (jar == null) {
                return plain.missing(
                        "这里没有放核验程序,请向平台运营方要,或者用源码自己编一个。",
                        "The verifier is not kept here. Ask the operator for it, or build it from the sources.",
                        Problem.english(request));
            }
            return Response.ok(jar.readAllBytes(), "application/java-archive")
                    .header("Content-Disposition", "attachment; filename=\"lintan-verifier.jar\"")
                    .header("Cache-Control", "public, max-age=300")
                    .build();
        }
    }
}
