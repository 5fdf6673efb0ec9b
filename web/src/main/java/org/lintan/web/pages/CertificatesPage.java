package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Words.Said;

/** The certificates of a county. Persons come masked from the registry. */
public final class CertificatesPage extends CountyList {

    /** @param user who retired, for {@code beneficiary} */
    public record Line(
            String number, String ticket, String tonnes, String user, String beneficiary, Said purpose, String day) {}

    CertificatesPage(Map<String, String> asked, String county, Heard heard, boolean noSuchTicket) {
        super("/certificates", county, asked, heard, noSuchTicket);
    }

    public List<Line> lines() {
        return heard().items().map(CertificatesPage::line).toList();
    }

    private static Line line(JsonNode certificate) {
        return new Line(
                certificate.path("certificateNo").asText(),
                certificate.path("ticketCode").asText(),
                Words.tonnes(certificate.path("quantityKg").asLong()),
                certificate.path("userName").asText(),
                certificate.path("beneficiary").asText(),
                Words.purpose(certificate.path("purpose").asText()),
                certificate.path("retiredOn").asText());
    }
}
