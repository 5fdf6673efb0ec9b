package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import org.lintan.web.pages.Says.Say;
import org.lintan.web.pages.TicketPage.Line;
import org.lintan.web.pages.Words.Said;

/** What the public page of a retirement certificate shows. */
public final class CertificatePage {

    private final JsonNode certificate;
    private final String address;

    CertificatePage(JsonNode certificate, String address) {
        this.certificate = certificate;
        this.address = address;
    }

    public String number() {
        return certificate.path("certificateNo").asText();
    }

    public String beneficiary() {
        return certificate.path("beneficiary").asText();
    }

    public String tonnes() {
        return Words.tonnes(certificate.path("quantityKg").asLong());
    }

    public String qr() {
        return QrCode.svg(address);
    }

    public String address() {
        return address;
    }

    /** Where the same page is as a PDF. */
    public String paper() {
        return Papers.of(address);
    }

    String county() {
        return certificate.path("county").asText();
    }

    /** When it became what it says: a certificate never changes. */
    String since() {
        return certificate.path("retiredAt").asText("");
    }

    /** The certificate's own wording, from the registry. */
    public RawString text() {
        return Isolated.in(certificate.path("text").asText(""), beneficiary());
    }

    public RawString textEn() {
        return Isolated.in(certificate.path("textEn").asText(""), beneficiary());
    }

    public boolean worded() {
        return !certificate.path("text").asText("").isEmpty();
    }

    /** What may be said of these units, by the rules of the day they were retired. */
    public List<Say> may() {
        return Says.of(certificate.path("may"), beneficiary());
    }

    public List<Say> mayNot() {
        return Says.of(certificate.path("mayNot"), beneficiary());
    }

    /** The page of all this party used in the year; empty where the registry does not say who it was. */
    public String uses() {
        return certificate.hasNonNull("party")
                ? UsedPage.path(
                        certificate.path("county").asText(),
                        certificate.path("usedYear").asInt(),
                        certificate.path("party").asText())
                : "";
    }

    public String usedYear() {
        return certificate.path("usedYear").asText();
    }

    /** What the ticket's page is found by. */
    public String ticket() {
        return certificate.path("verifyCode").asText();
    }

    public List<Line> fields() {
        Said purpose = Words.purpose(certificate.path("purpose").asText());
        List<Line> lines = new ArrayList<>();
        add(lines, "证书编号", "Certificate no.", number());
        add(lines, "受益人", "Beneficiary", beneficiary());
        add(lines, "谁注销的", "Retired by", certificate.path("partyName").asText(""));
        add(lines, "数量", "Quantity", tonnes() + " 吨二氧化碳 t CO2e");
        add(lines, "用途", "Purpose", purpose.zh() + " " + purpose.en());
        if (certificate.hasNonNull("note")) {
            add(lines, "说明", "Remark", certificate.path("note").asText());
        }
        Said stated = StatedWords.line(certificate);
        add(lines, "排放申报", "Statement of emissions", stated.zh() + " " + stated.en());
        add(
                lines,
                "碳票",
                "Ticket",
                certificate.path("county").asText() + "-"
                        + certificate.path("serial").asText());
        add(lines, "哪几年吸的碳", "Years", years());
        add(
                lines,
                "注销时间",
                "Retired at",
                Words.moment(certificate.path("retiredAt").asText("")));
        add(lines, "编号区间", "Units", Words.units(certificate.path("blocks")));
        return lines;
    }

    private String years() {
        String start = certificate.path("periodStart").asText("");
        return start.isEmpty()
                ? ""
                : start + " 至 " + certificate.path("periodEnd").asText();
    }

    private static void add(List<Line> lines, String zh, String en, String value) {
        if (!value.isBlank()) {
            lines.add(new Line(zh, en, value));
        }
    }
}
