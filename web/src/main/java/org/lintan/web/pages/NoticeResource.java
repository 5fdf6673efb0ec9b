package org.lintan.web.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.WebCode;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.NoticePage.Poster;
import org.lintan.web.pages.OpenPages.Heard;

/** What is on notice, for everybody: the list, and each notice as a poster with the address of this very page as a QR code. */
@Path("/notices")
@PermitAll
public class NoticeResource {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance notices(NoticePage it, String phone, String asOf);

        static native TemplateInstance poster(Poster it, String phone);
    }

    private final OpenPages pages;
    private final PlainPages plain;
    private final String webUrl;
    private final Optional<String> phone;

    NoticeResource(
            OpenPages pages,
            PlainPages plain,
            @ConfigProperty(name = "lintan.web-url") String webUrl,
            @ConfigProperty(name = "lintan.help-phone") Optional<String> phone) {
        this.pages = pages;
        this.plain = plain;
        this.webUrl = webUrl;
        this.phone = phone;
    }

    @GET
    public Uni<Response> list(@Context HttpServerRequest request) {
        return pages.ofCounty(
                request,
                county -> Uni.combine()
                        .all()
                        .unis(ask(Service.TICKET, county), ask(Service.LEDGER, county))
                        .with((applications, decisions) -> Templates.notices(
                                new NoticePage(county, applications, decisions), phone.orElse(null), pages.now())));
    }

    @GET
    @Path("{county: [0-9]{6}}.json")
    public Uni<Response> json(@PathParam("county") String county, @Context HttpServerRequest request) {
        return Uni.combine()
                .all()
                .unis(ask(Service.TICKET, county), ask(Service.LEDGER, county))
                .with((applications, decisions) -> OpenPages.refusal(applications, request)
                        .or(() -> OpenPages.refusal(decisions, request))
                        .orElseGet(() -> {
                            ObjectNode both = JsonNodeFactory.instance.objectNode();
                            both.set("applications", applications.body().path("items"));
                            both.set("decisions", decisions.body().path("items"));
                            return OpenPages.json(new Heard(200, both), request);
                        }));
    }

    @GET
    @Path("{county: [0-9]{6}}/application/{id: [A-Za-z0-9]{10,40}}")
    public Uni<Response> application(
            @PathParam("county") String county, @PathParam("id") String id, @Context HttpServerRequest request) {
        return poster(Poster.Kind.APPLICATION, Service.TICKET, county, id, request);
    }

    @GET
    @Path("{county: [0-9]{6}}/decision/{id: [A-Za-z0-9]{10,40}}")
    public Uni<Response> decision(
            @PathParam("county") String county, @PathParam("id") String id, @Context HttpServerRequest request) {
        return poster(Poster.Kind.DECISION, Service.LEDGER, county, id, request);
    }

    private Uni<Response> poster(
            Poster.Kind kind, Service service, String county, String id, HttpServerRequest request) {
        return pages.ask(service, OpenPages.openTo(county) + "notices/" + id).map(heard -> {
            if (heard.here()) {
                return pages.page(
                        Templates.poster(new Poster(kind, heard.body(), webUrl, county, id), phone.orElse(null)),
                        request,
                        OpenPages.SHORTLY);
            }
            return heard.away()
                    ? plain.fault(WebCode.SERVICE_UNREACHABLE, Problem.english(request))
                    : plain.missing(
                            "这份公示已经结束,或者没有这份公示。发成的碳票在登记簿里查得到。",
                            "This notice is over, or there is none. Tickets that were issued are in the register.",
                            Problem.english(request));
        });
    }

    private Uni<Heard> ask(Service service, String county) {
        return pages.ask(service, OpenPages.openTo(county) + "notices");
    }
}
