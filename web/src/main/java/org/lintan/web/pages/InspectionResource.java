package org.lintan.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.kernel.verify.PaperKind;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.WebCode;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.InspectionPage.Room;
import org.lintan.web.pages.InspectionPage.Sample;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Papers.Paper;
import org.lintan.web.session.Visitor;

/** What the auditor of a county finds now, as a paper to sign. The services read the books for it with the auditor's own token. */
@Path("/papers/inspection.pdf")
@Authenticated
public class InspectionResource {

    private static final String NONE = "检查报告只有本县的审计人员能打印。";
    private static final String NONE_EN = "Only the county’s auditor prints the inspection report.";

    /** What each room is asked besides its books. */
    private static final Map<Service, String> CHECKS =
            Map.of(Service.TICKET, "audit/registry", Service.MARKET, "audit/market", Service.LEDGER, "audit/ledger");

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance inspectionPaper(InspectionPage it, Imprint imprint);
    }

    private final OpenPages rooms;
    private final PlainPages pages;
    private final Papers papers;
    private final Issuer issuer;
    private final SecurityIdentity identity;
    private final Clock clock;
    private final String webUrl;

    InspectionResource(
            OpenPages rooms,
            PlainPages pages,
            Papers papers,
            Issuer issuer,
            SecurityIdentity identity,
            Clock clock,
            @ConfigProperty(name = "lintan.web-url") String webUrl) {
        this.rooms = rooms;
        this.pages = pages;
        this.papers = papers;
        this.issuer = issuer;
        this.identity = identity;
        this.clock = clock;
        this.webUrl = webUrl;
    }

    /**
     * With {@code seed}, and {@code from}, {@code to} and {@code count} as the services take them, a sample of trades and of households' lines is in it.
     * Refuses other roles with 404, and a sample that cannot be drawn with 400. A room that is away is named in the report as unchecked.
     */
    @GET
    public Uni<Response> report(@Context HttpServerRequest request) {
        Visitor visitor = Visitor.of(identity);
        if (!visitor.hasAny("auditor")) {
            return Uni.createFrom().item(pages.missing(NONE, NONE_EN, Problem.english(request)));
        }
        // drawn first: what cannot be drawn is refused before three books are read
        return sample(request, visitor.token())
                .chain(sample -> sample.filter(InspectionResource::refused).isPresent()
                        ? Uni.createFrom().item(pages.fault(WebCode.BAD_REQUEST, Problem.english(request)))
                        : rooms(visitor.token()).chain(heard -> print(heard, sample.orElse(null), visitor, request)));
    }

    private Uni<Response> print(Map<Service, Room> heard, Sample sample, Visitor visitor, HttpServerRequest request) {
        Instant now = clock.instant();
        String moment = Words.moment(now.toString());
        String by = visitor.name().isBlank() ? visitor.login() : visitor.name();
        InspectionPage it = new InspectionPage(visitor.county(), by, moment, heard, sample);
        Imprint imprint = new Imprint(issuer.of(it.county()), moment.split(" ")[0], "", webUrl + "/app/audit", false);
        return papers.of(
                new Paper(
                        Templates.inspectionPaper(it, imprint),
                        PaperKind.INSPECTION,
                        it.number(),
                        now.toString(),
                        false),
                request);
    }

    /** One room after the other: each reads its whole book for this, and the report is in no hurry. */
    private Uni<Map<Service, Room>> rooms(String token) {
        return Multi.createFrom()
                .items(Service.values())
                .onItem()
                .transformToUniAndConcatenate(service -> rooms.ask(service, "audit/books", token)
                        .chain(books -> rooms.ask(service, "audit/chain/head", token)
                                .chain(head -> rooms.ask(service, CHECKS.get(service), token)
                                        .map(checks -> Map.entry(service, new Room(books, head, checks))))))
                .collect()
                .in(
                        () -> new EnumMap<>(Service.class),
                        (Map<Service, Room> all, Map.Entry<Service, Room> one) ->
                                all.put(one.getKey(), one.getValue()));
    }

    private Uni<Optional<Sample>> sample(HttpServerRequest request, String token) {
        return wish(request)
                .map(query -> rooms.ask(Service.MARKET, "audit/sample/trades" + query, token)
                        .chain(trades -> rooms.ask(Service.LEDGER, "audit/sample/lines" + query, token)
                                .map(lines -> Optional.of(new Sample(request.getParam("seed", ""), trades, lines)))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<String> wish(HttpServerRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String field : new String[] {"seed", "from", "to", "count"}) {
            asked.put(field, request.getParam(field, ""));
        }
        return asked.get("seed").isBlank() ? Optional.empty() : Optional.of(OpenPages.query(asked));
    }

    private static boolean refused(Sample sample) {
        return isRefusal(sample.trades()) || isRefusal(sample.lines());
    }

    private static boolean isRefusal(Heard heard) {
        return !heard.here() && !heard.away();
    }
}
