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
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.kernel.verify.PaperKind;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Papers.Paper;

/** A village's decision about sharing out money, for everybody, once it is in force: a page, and the same as a paper. */
@Path("/decisions/{county: [0-9]{6}}")
@PermitAll
public class DecisionResource {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance decision(DecisionPage it, String asOf);

        static native TemplateInstance decisionPaper(DecisionPage it, Imprint imprint, String asOf);
    }

    private final OpenPages pages;
    private final PlainPages plain;
    private final Papers papers;
    private final Issuer issuer;
    private final String webUrl;

    DecisionResource(
            OpenPages pages,
            PlainPages plain,
            Papers papers,
            Issuer issuer,
            @ConfigProperty(name = "lintan.web-url") String webUrl) {
        this.pages = pages;
        this.plain = plain;
        this.papers = papers;
        this.issuer = issuer;
        this.webUrl = webUrl;
    }

    @GET
    @Path("{id: [A-Za-z0-9]{10,40}}")
    public Uni<Response> page(
            @PathParam("county") String county, @PathParam("id") String id, @Context HttpServerRequest request) {
        return of(
                county,
                id,
                request,
                it -> Uni.createFrom()
                        .item(pages.page(
                                Templates.decision(it, "查询时间 as of " + pages.now()), request, OpenPages.SHORTLY)));
    }

    /** The page as a paper, with what it was when it last changed. */
    @GET
    @Path("{id: [A-Za-z0-9]{10,40}}.pdf")
    public Uni<Response> paper(
            @PathParam("county") String county, @PathParam("id") String id, @Context HttpServerRequest request) {
        return of(county, id, request, it -> {
            String moment = Words.moment(it.since());
            Imprint imprint = new Imprint(issuer.of(it.county()), moment.split(" ")[0], "", it.address(), true);
            return papers.of(
                    new Paper(
                            Templates.decisionPaper(it, imprint, "状态截至 as of " + moment),
                            PaperKind.DECISION,
                            it.number(),
                            it.since(),
                            true),
                    request);
        });
    }

    private Uni<Response> of(
            String county, String id, HttpServerRequest request, Function<DecisionPage, Uni<Response>> answer) {
        return pages.ask(Service.LEDGER, OpenPages.openTo(county) + "decisions/" + id)
                .flatMap(heard -> heard.here()
                        ? answer.apply(new DecisionPage(heard.body(), webUrl))
                        : Uni.createFrom().item(none(heard, request)));
    }

    private Response none(Heard heard, HttpServerRequest request) {
        return OpenPages.absent(
                heard,
                plain,
                "没有这份已经生效的决议。还在公示的在“公示”里;没有通过的,这里不放。",
                "There is no such decision in force. One on notice is among the notices; one that failed is not shown.",
                request);
    }
}
