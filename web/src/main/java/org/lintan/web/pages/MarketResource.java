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
import org.lintan.web.forward.Service;
import org.lintan.web.sheet.Column;

/** What a county sold and what its villages shared out: pages, and the same figures as files. */
@Path("/")
@PermitAll
public class MarketResource {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance market(MarketPage it);

        static native TemplateInstance shared(SharedPage it);
    }

    private final OpenPages pages;

    MarketResource(OpenPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("market")
    public Uni<Response> market(@Context HttpServerRequest request) {
        int year = pages.year(request);
        return pages.ofCounty(
                request,
                county -> Uni.combine()
                        .all()
                        .unis(
                                pages.ask(Service.MARKET, OpenPages.openTo(county) + "market"),
                                pages.ask(Service.MARKET, OpenPages.openTo(county) + "market/years/" + year))
                        .with((now, past) -> Templates.market(new MarketPage(county, year, pages.year(), now, past))));
    }

    @GET
    @Path("market/{county: [0-9]{6}}.json")
    public Uni<Response> marketNow(@PathParam("county") String county, @Context HttpServerRequest request) {
        return pages.json(Service.MARKET, OpenPages.openTo(county) + "market", request);
    }

    @GET
    @Path("market/{county: [0-9]{6}}/{year: 20[0-9]{2}}.json")
    public Uni<Response> marketYear(
            @PathParam("county") String county, @PathParam("year") String year, @Context HttpServerRequest request) {
        return pages.json(Service.MARKET, OpenPages.openTo(county) + "market/years/" + year, request);
    }

    @GET
    @Path("market/{county: [0-9]{6}}/{year: 20[0-9]{2}}.{kind: csv|xlsx}")
    public Uni<Response> marketYearRows(
            @PathParam("county") String county,
            @PathParam("year") String year,
            @PathParam("kind") String kind,
            @Context HttpServerRequest request) {
        return pages.ask(Service.MARKET, OpenPages.openTo(county) + "market/years/" + year)
                .map(heard -> OpenPages.refusal(heard, request).orElseGet(() -> {
                    Csv rows = new Csv(
                            Column.name("日期 day"),
                            Column.name("哪一路 lane"),
                            Column.number("笔数 trades"),
                            Column.number("吨 t CO2e"),
                            Column.number("平均价(元/吨) mean"),
                            Column.number("最低价 lowest"),
                            Column.number("最高价 highest"),
                            Column.number("成交额(元) amount"));
                    heard.body().path("days").forEach(day -> rows.row(cells(day)));
                    return OpenPages.file(rows, "market-" + county + "-" + year + "." + kind);
                }));
    }

    @GET
    @Path("shared")
    public Uni<Response> shared(@Context HttpServerRequest request) {
        int year = pages.year(request);
        return pages.ofCounty(
                request,
                county -> Uni.combine()
                        .all()
                        .unis(
                                pages.ask(Service.LEDGER, OpenPages.openTo(county) + "shared/" + year),
                                pages.ask(
                                        Service.LEDGER,
                                        OpenPages.openTo(county) + "shared/" + year + "/distributions"
                                                + OpenPages.after(request)))
                        .with((sums, list) ->
                                Templates.shared(new SharedPage(county, year, pages.year(), sums, list))));
    }

    @GET
    @Path("shared/{county: [0-9]{6}}/{year: 20[0-9]{2}}.json")
    public Uni<Response> sharedYear(
            @PathParam("county") String county, @PathParam("year") String year, @Context HttpServerRequest request) {
        return pages.json(Service.LEDGER, OpenPages.openTo(county) + "shared/" + year, request);
    }

    private static List<String> cells(JsonNode day) {
        return List.of(
                day.path("day").asText(),
                Words.lane(day.path("lane").asText()).zh(),
                day.path("trades").asText(),
                Csv.tonnes(day.path("quantityKg").asLong()),
                Csv.yuan(day.path("meanFenPerTonne").asLong()),
                Csv.yuan(day.path("lowestFenPerTonne").asLong()),
                Csv.yuan(day.path("highestFenPerTonne").asLong()),
                Csv.yuan(day.path("amountFen").asLong()));
    }
}
