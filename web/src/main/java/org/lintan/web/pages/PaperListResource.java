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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.sheet.Column;

/** All certificates and all vouchers of a county, newest first: pages, and the same as files. */
@Path("/")
@PermitAll
public class PaperListResource {

    static final String CERTIFICATES = "/certificates";
    static final String VOUCHERS = "/vouchers";

    private static final String OF_COUNTY = "/{county: [0-9]{6}}";

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance certificates(CertificatesPage it, String asOf);

        static native TemplateInstance vouchers(VouchersPage it, String asOf);
    }

    private final OpenPages pages;

    PaperListResource(OpenPages pages) {
        this.pages = pages;
    }

    @GET
    @Path(CERTIFICATES)
    public Uni<Response> certificates(@Context HttpServerRequest request) {
        Map<String, String> asked = asked(request);
        return pages.ofCounty(
                request,
                county -> ask(CERTIFICATES, county, asked)
                        .map(heard -> Templates.certificates(new CertificatesPage(county, asked, heard), pages.now())));
    }

    @GET
    @Path(VOUCHERS)
    public Uni<Response> vouchers(@Context HttpServerRequest request) {
        Map<String, String> asked = asked(request);
        return pages.ofCounty(
                request,
                county -> ask(VOUCHERS, county, asked)
                        .map(heard -> Templates.vouchers(new VouchersPage(county, asked, heard), pages.now())));
    }

    @GET
    @Path(CERTIFICATES + OF_COUNTY + ".json")
    public Uni<Response> certificatesAsJson(@PathParam("county") String county, @Context HttpServerRequest request) {
        return ask(CERTIFICATES, county, asked(request)).map(heard -> OpenPages.json(heard, request));
    }

    @GET
    @Path(VOUCHERS + OF_COUNTY + ".json")
    public Uni<Response> vouchersAsJson(@PathParam("county") String county, @Context HttpServerRequest request) {
        return ask(VOUCHERS, county, asked(request)).map(heard -> OpenPages.json(heard, request));
    }

    @GET
    @Path(CERTIFICATES + OF_COUNTY + ".{kind: csv|xlsx}")
    public Uni<Response> certificatesAsRows(
            @PathParam("county") String county, @PathParam("kind") String kind, @Context HttpServerRequest request) {
        Csv rows = new Csv(
                Column.name("证书 certificate"),
                Column.name("日期 day"),
                Column.name("碳票 ticket"),
                Column.number("吨 t CO2e"),
                Column.name("谁用掉的 retired by"),
                Column.name("受益人 beneficiary"),
                Column.name("用途 purpose"));
        return file(CERTIFICATES, county, kind, rows, PaperListResource::certificate, request);
    }

    @GET
    @Path(VOUCHERS + OF_COUNTY + ".{kind: csv|xlsx}")
    public Uni<Response> vouchersAsRows(
            @PathParam("county") String county, @PathParam("kind") String kind, @Context HttpServerRequest request) {
        Csv rows = new Csv(
                Column.name("凭证 voucher"),
                Column.name("成交时间 settled at"),
                Column.name("碳票 ticket"),
                Column.number("吨 t CO2e"),
                Column.name("卖方 seller"),
                Column.name("买方 buyer"),
                Column.number("每吨(元) yuan per t"),
                Column.number("总价(元) amount"),
                Column.name("在哪里成交 lane"));
        return file(VOUCHERS, county, kind, rows, PaperListResource::voucher, request);
    }

    private Uni<Heard> ask(String list, String county, Map<String, String> asked) {
        return pages.ask(Service.TICKET, rest(list, county) + OpenPages.query(asked));
    }

    private Uni<Response> file(
            String list,
            String county,
            String kind,
            Csv rows,
            Function<JsonNode, List<String>> cells,
            HttpServerRequest request) {
        return new ListFile(
                        pages,
                        Service.TICKET,
                        rest(list, county),
                        list + "/" + county + "." + kind,
                        list.substring(1) + "-" + county + "." + kind,
                        rows,
                        cells)
                .of(asked(request), request);
    }

    private static String rest(String list, String county) {
        return OpenPages.openTo(county) + list.substring(1);
    }

    private static Map<String, String> asked(HttpServerRequest request) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("serial", request.getParam("serial", "").trim());
        asked.put("after", request.getParam("after", ""));
        return asked;
    }

    private static List<String> certificate(JsonNode one) {
        return List.of(
                one.path("certificateNo").asText(),
                one.path("retiredOn").asText(),
                one.path("ticketCode").asText(),
                Csv.tonnes(one.path("quantityKg").asLong()),
                one.path("userName").asText(),
                one.path("beneficiary").asText(),
                Words.purpose(one.path("purpose").asText()).zh());
    }

    private static List<String> voucher(JsonNode one) {
        return List.of(
                one.path("voucherNo").asText(),
                Words.moment(one.path("settledAt").asText()),
                one.path("ticketCode").asText(),
                Csv.tonnes(one.path("quantityKg").asLong()),
                one.path("fromName").asText(),
                one.path("toName").asText(),
                yuan(one.path("priceFenPerTonne")),
                yuan(one.path("amountFen")),
                Words.lane(one.path("lane").asText()).zh());
    }

    private static String yuan(JsonNode fen) {
        return fen.isNumber() ? Csv.yuan(fen.asLong()) : "";
    }
}
