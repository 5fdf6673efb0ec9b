package org.lintan.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.kernel.verify.PaperKind;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.Papers.Paper;
import org.lintan.web.session.Visitor;

/** A household's own money in a year as a paper, for whoever is logged in for it. No address names a household: there is none to guess. */
@Path("/papers/statement")
@Authenticated
public class StatementResource {

    private static final String NONE = "没有这一年的对账单:您的登录不在哪个村的名册上,或者这一年还没到。";
    private static final String NONE_EN =
            "There is no such statement: your login is on no village's roll, or the year has not begun.";

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance statementPaper(StatementPage it, Imprint imprint, String phone);
    }

    private final OpenPages rooms;
    private final PlainPages pages;
    private final Papers papers;
    private final Issuer issuer;
    private final SecurityIdentity identity;
    private final String webUrl;
    private final Optional<String> phone;

    StatementResource(
            OpenPages rooms,
            PlainPages pages,
            Papers papers,
            Issuer issuer,
            SecurityIdentity identity,
            @ConfigProperty(name = "lintan.web-url") String webUrl,
            @ConfigProperty(name = "lintan.help-phone") Optional<String> phone) {
        this.rooms = rooms;
        this.pages = pages;
        this.papers = papers;
        this.issuer = issuer;
        this.identity = identity;
        this.webUrl = webUrl;
        this.phone = phone;
    }

    /** Refuses who stands on no village's roll, and years to come, with 404: there is no such statement. */
    @GET
    @Path("{year: 20[0-9]{2}}.pdf")
    public Uni<Response> statement(@PathParam("year") String year, @Context HttpServerRequest request) {
        Visitor visitor = Visitor.of(identity);
        if (!visitor.hasAny("household")) {
            return Uni.createFrom().item(pages.missing(NONE, NONE_EN, Problem.english(request)));
        }
        return rooms.ask(Service.LEDGER, "me/statement/" + year, visitor.token())
                .flatMap(heard -> heard.here()
                        ? print(new StatementPage(heard.body(), visitor.party(), webUrl + "/app/share"), request)
                        : Uni.createFrom().item(OpenPages.absent(heard, pages, NONE, NONE_EN, request)));
    }

    private Uni<Response> print(StatementPage it, HttpServerRequest request) {
        Imprint imprint = new Imprint(issuer.of(it.county()), it.day(), "", it.address(), false);
        return papers.of(
                new Paper(
                        Templates.statementPaper(it, imprint, phone.orElse(null)),
                        PaperKind.STATEMENT,
                        it.number(),
                        it.day(),
                        false),
                request);
    }
}
