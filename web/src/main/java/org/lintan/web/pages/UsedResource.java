package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.forward.Service;
import org.lintan.web.sheet.Column;

/** Who used carbon tickets for what: a county's year, one party's year in it, and both as files. */
@Path("/used")
@PermitAll
public class UsedResource {

    private static final String YEAR = "{county: [0-9]{6}}/{year: 20[0-9]{2}}";
    private static final String PARTY = YEAR + "/{party: [a-z0-9-]{1,40}}";

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance used(UsedPage it, String asOf);

        static native TemplateInstance uses(UsesPage it, String asOf);
    }

    private final OpenPages pages;
    private final PlainPages plain;
    private final String webUrl;

    UsedResource(OpenPages pages, PlainPages plain, @ConfigProperty(name = "lintan.web-url") String webUrl) {
        this.pages = pages;
        this.plain = plain;
        this.webUrl = webUrl;
    }

    @GET
    public Uni<Response> used(@Context HttpServerRequest request) {
        int year = pages.year(request);
        String after = OpenPages.after(request);
        return pages.ofCounty(
                request,
                county -> pages.ask(Service.TICKET, rest(county, year) + after)
                        .map(heard -> Templates.used(
                                new UsedPage(county, year, pages.year(), !after.isEmpty(), heard), pages.now())));
    }

    @GET
    @Path(PARTY)
    public Uni<Response> uses(
            @PathParam("county") String county,
            @PathParam("year") int year,
            @PathParam("party") String party,
            @Context HttpServerRequest request) {
        String after = OpenPages.after(request);
        return pages.ask(Service.TICKET, rest(county, year, party) + after).map(heard -> {
            if (heard.here()) {
                String path = UsedPage.path(county, year, party);
                return pages.page(
                        Templates.uses(new UsesPage(heard, !after.isEmpty(), webUrl + path), pages.now()),
                        request,
                        OpenPages.SHORTLY);
            }
            return OpenPages.absent(
                    heard,
                    plain,
                    "这里没有这一家用掉碳票的记录。请看看网址有没有输错。",
                    "Nothing of this party is on record here. Check the address.",
                    request);
        });
    }

    @GET
    @Path(YEAR + ".json")
    public Uni<Response> usedAsJson(
            @PathParam("county") String county, @PathParam("year") int year, @Context HttpServerRequest request) {
        return pages.json(Service.TICKET, rest(county, year) + OpenPages.after(request), request);
    }

    @GET
    @Path(PARTY + ".json")
    public Uni<Response> usesAsJson(
            @PathParam("county") String county,
            @PathParam("year") int year,
            @PathParam("party") String party,
            @Context HttpServerRequest request) {
        return pages.json(Service.TICKET, rest(county, year, party) + OpenPages.after(request), request);
    }

    @GET
    @Path(YEAR + ".{kind: csv|xlsx}")
    public Uni<Response> usedAsRows(
            @PathParam("county") String county,
            @PathParam("year") int year,
            @PathParam("kind") String kind,
            @Context HttpServerRequest request) {
        Csv rows = new Csv(
                Column.name("谁 party"),
                Column.name("代码 code"),
                Column.number("吨 t CO2e"),
                Column.number("其中抵自报剩余 against stated remainders"),
                Column.number("次数 retirements"));
        return file(
                rest(county, year),
                "/used/" + county + "/" + year,
                "used-" + county + "-" + year,
                kind,
                rows,
                UsedResource::user,
                request);
    }

    @GET
    @Path(PARTY + ".{kind: csv|xlsx}")
    public Uni<Response> usesAsRows(
            @PathParam("county") String county,
            @PathParam("year") int year,
            @PathParam("party") String party,
            @PathParam("kind") String kind,
            @Context HttpServerRequest request) {
        Csv rows = new Csv(
                Column.name("证书 certificate"),
                Column.name("日期 day"),
                Column.name("碳票 ticket"),
                Column.number("吨 t CO2e"),
                Column.name("受益人 beneficiary"),
                Column.name("用途 purpose"),
                Column.name("说明 remark"),
                Column.name("排放申报 statement"),
                Column.name("申报年度 year"),
                Column.number("排放(吨) emissions"),
                Column.number("自身减排(吨) own reductions"),
                Column.number("剩余(吨) remainder"),
                Column.number("抵剩余(吨) against it"));
        return file(
                rest(county, year, party),
                UsedPage.path(county, year, party),
                "used-" + party + "-" + year,
                kind,
                rows,
                UsedResource::use,
                request);
    }

    private Uni<Response> file(
            String rest,
            String path,
            String name,
            String kind,
            Csv rows,
            Function<JsonNode, List<String>> cells,
            HttpServerRequest request) {
        return new ListFile(pages, Service.TICKET, rest, path + "." + kind, name + "." + kind, rows, cells)
                .of(Map.of("after", request.getParam("after", "")), request);
    }

    private static List<String> user(JsonNode user) {
        return List.of(
                user.path("name").asText(),
                user.path("party").asText(),
                tonnes(user, "quantityKg"),
                tonnes(user, "againstKg"),
                user.path("retirements").asText());
    }

    private static List<String> use(JsonNode use) {
        JsonNode figures = use.path("statement");
        return List.of(
                use.path("certificateNo").asText(),
                use.path("retiredOn").asText(),
                use.path("ticketCode").asText(),
                tonnes(use, "quantityKg"),
                use.path("beneficiary").asText(),
                Words.purpose(use.path("purpose").asText()).zh(),
                use.hasNonNull("note") ? use.path("note").asText() : "",
                Coded.say("declaration", use.path("declaration").asText()).zh(),
                figures.path("year").asText(""),
                tonnes(figures, "emissionsKg"),
                tonnes(figures, "ownReductionsKg"),
                tonnes(figures, "remainderKg"),
                tonnes(figures, "againstKg"));
    }

    private static String rest(String county, int year) {
        return OpenPages.openTo(county) + "uses/" + year;
    }

    private static String rest(String county, int year, String party) {
        return rest(county, year) + "/" + party;
    }

    /** Empty where there is no figure. */
    private static String tonnes(JsonNode of, String member) {
        return of.has(member) ? Csv.tonnes(of.path(member).asLong()) : "";
    }
}
