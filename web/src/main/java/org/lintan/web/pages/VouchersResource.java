package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.sheet.Column;

/** All vouchers of a county, newest first: a page, and the same as a file. */
@Path("/vouchers")
@PermitAll
public class VouchersResource extends PaperListResource {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance vouchers(VouchersPage it, String asOf);
    }

    VouchersResource(OpenPages pages) {
        super(pages, "vouchers");
    }

    @Override
    TemplateInstance page(Map<String, String> asked, String county, Heard heard, boolean noSuchTicket, String asOf) {
        return Templates.vouchers(new VouchersPage(asked, county, heard, noSuchTicket), asOf);
    }

    @Override
    Csv rows() {
        return new Csv(
                Column.name("凭证 voucher"),
                Column.name("成交时间 settled at"),
                Column.name("碳票 ticket"),
                Column.number("吨 t CO2e"),
                Column.name("卖方 seller"),
                Column.name("买方 buyer"),
                Column.number("每吨(元) yuan per t"),
                Column.number("总价(元) amount"),
                Column.name("在哪里成交 lane"));
    }

    @Override
    List<String> cells(JsonNode one) {
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
