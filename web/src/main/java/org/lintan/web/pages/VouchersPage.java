package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Words.Said;

/** The vouchers of a county. Persons come masked from the registry, and without a price. */
public final class VouchersPage extends CountyList {

    /** @param price of a tonne, as {@code amount} empty where a side is or may be a person */
    public record Line(
            String number,
            String ticket,
            String tonnes,
            String from,
            String to,
            String price,
            String amount,
            Said lane,
            String day) {}

    VouchersPage(Map<String, String> asked, String county, Heard heard, boolean noSuchTicket) {
        super("/vouchers", county, asked, heard, noSuchTicket);
    }

    public List<Line> lines() {
        return heard().items().map(VouchersPage::line).toList();
    }

    private static Line line(JsonNode voucher) {
        return new Line(
                voucher.path("voucherNo").asText(),
                voucher.path("ticketCode").asText(),
                Words.tonnes(voucher.path("quantityKg").asLong()),
                voucher.path("fromName").asText(),
                voucher.path("toName").asText(),
                yuan(voucher.path("priceFenPerTonne")),
                yuan(voucher.path("amountFen")),
                Words.lane(voucher.path("lane").asText()),
                Words.moment(voucher.path("settledAt").asText()));
    }

    private static String yuan(JsonNode fen) {
        return fen.isNumber() ? Words.yuan(fen.asLong()) : "";
    }
}
