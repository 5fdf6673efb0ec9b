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
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.kernel.verify.PaperKind;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.NoticePage.Poster;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Papers.Paper;

/** What is on notice, for everybody: the list, and each notice as a poster with the address of this very page as a QR code. */
@Path("/notices")
@PermitAll
public class NoticeResource {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance notices(NoticePage it, String phone, String asOf);

        static native TemplateInstance poster(Poster it, String phone);

        static native TemplateInstance posterPaper(Poster it, Imprint imprint, String phone);
    }

    private final OpenPages pages;
    private final PlainPages plain;
    private final Papers papers;
    private final Issuer issuer;
    private final String webUrl;
    private final Optional<String> phone;

    NoticeResource(
            OpenPages pages,
            PlainPages plain,
            Papers papers,
            Issuer issuer,
            @ConfigProperty(name = "lintan.web-url") String webUrl,
            @ConfigProperty(name = "lintan.help-phone") Optional<String> phone) {
        this.pages = pages;
        this.plain = plain;
        this.papers = papers;
        this.issuer = issuer;
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
        return of(Poster.Kind.APPLICATION, county, id, request, it -> page(it, request));
    }

    /** The poster as a paper, for as long as the notice runs. */
    @GET
    @Path("{county: [0-9]{6}}/application/{id: [A-Za-z0-9]{10,40}}.pdf")
    public Uni<Response> applicationPaper(
            @PathParam("county") String county, @PathParam("id") String id, @Context HttpServerRequest request) {
        return of(Poster.Kind.APPLICATION, county, id, request, it -> print(it, request));
    }

    @GET
    @Path("{county: [0-9]{6}}/decision/{id: [A-Za-z0-9]{10,40}}")
    public Uni<Response> decision(
            @PathParam("county") String county, @PathParam("id") String id, @Context HttpServerRequest request) {
        return of(Poster.Kind.DECISION, county, id, request, it -> page(it, request));
    }

    /** The poster as a paper, for as long as the notice runs. */
    @GET
    @Path("{county: [0-9]{6}}/decision/{id: [A-Za-z0-9]{10,40}}.pdf")
    public Uni<Response> decisionPaper(
            @PathParam("county") String county, @PathParam("id") String id, @Context HttpServerRequest request) {
        return of(Poster.Kind.DECISION, county, id, request, it -> print(it, request));
    }

    private Uni<Response> of(
            Poster.Kind kind,
            String county,
            String id,
            HttpServerRequest request,
            Function<Poster, Uni<Response>> answer) {
        return pages.ask(kind.room(), OpenPages.openTo(county) + "notices/" + id)
                .flatMap(heard -> heard.here()
                        ? answer.apply(new Poster(kind, heard.body(), webUrl, county, id))
                        : Uni.createFrom().item(none(heard, request)));
    }

    private Uni<Response> page(Poster it, HttpServerRequest request) {
        return Uni.createFrom().item(pages.page(Templates.poster(it, phone.orElse(null)), request, OpenPages.SHORTLY));
    }

    /** A notice says the same from its first day to its last, so that day is its date. */
    private Uni<Response> print(Poster it, HttpServerRequest request) {
        Imprint imprint = new Imprint(issuer.of(it.county()), it.from(), "", it.address(), true);
        return papers.of(
                new Paper(
                        Templates.posterPaper(it, imprint, phone.orElse(null)),
                        PaperKind.NOTICE,
                        it.number(),
                        it.from(),
                        true),
                request);
    }

    private Response none(Heard heard, HttpServerRequest request) {
        return OpenPages.absent(
                heard,
                plain,
                "这份公示已经结束,或者没有这份公示。发成的碳票在登记簿里查得到。",
                "This notice is over, or there is none. Tickets that were issued are in the register.",
                request);
    }

    private Uni<Heard> ask(Service service, String county) {
        return pages.ask(service, OpenPages.openTo(county) + "notices");
    }
}
