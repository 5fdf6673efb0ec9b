package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
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

    /** What the ticket's page is found by. */
    public String ticket() {
        return certificate.path("verifyCode").asText();
    }

    public List<Line> fields() {
        Said purpose = Words.purpose(certificate.path("purpose").asText());
        List<Line> lines = new ArrayList<>();
        add(lines, "证书编号", "Certificate no.", number());
        add(lines, "受益人", "Beneficiary", beneficiary());
        add(lines, "数量", "Quantity", tonnes() + " 吨二氧化碳 t CO2e");
        add(lines, "用途", "Purpose", purpose.zh() + " " + purpose.en());
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
        add(lines, "编号区间", "Units", units());
        return lines;
    }

    private String years() {
        String start = certificate.path("periodStart").asText("");
        return start.isEmpty()
                ? ""
                : start + " 至 " + certificate.path("periodEnd").asText();
    }

    private String units() {
        List<String> blocks = new ArrayList<>();
        certificate
                .path("blocks")
                .forEach(block -> blocks.add(Words.count(block.path("from").asLong()) + "–"
                        + Words.count(block.path("to").asLong())));
        return blocks.isEmpty() ? "" : "第 " + String.join(", ", blocks) + " 公斤 kg";
    }

    private static void add(List<Line> lines, String zh, String en, String value) {
        if (!value.isBlank()) {
            lines.add(new Line(zh, en, value));
        }
    }
}
