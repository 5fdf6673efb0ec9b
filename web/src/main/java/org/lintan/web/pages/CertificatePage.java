package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** Address of the ticket's page; empty when the registry does not tell its code. */
    public String ticket() {
        String code = certificate.path("verifyCode").asText("");
        return code.isEmpty() ? certificate.path("county").asText("") + "-" + certificate.path("serial").asText() : code;
    }

    public List<Line> fields() {
        Said purpose = Words.purpose(certificate.path("purpose").asText());
        List<Line> lines = new ArrayList<>();
        add(lines, "证书编号", "Certificate no.", number());
        add(lines, "受益人", "Beneficiary", beneficiary());
        add(lines, "数量", "Quantity", tonnes() + " 吨二氧化碳 t CO2e");
        add(lines, "用途", "Purpose", purpose.zh() + " " + purpose.en());
        add(lines, "碳票", "Ticket", certificate.path("serial").asText());
        add(lines, "林权人", "Grown by", certificate.path("holderName").asText(""));
        add(lines, "哪几年吸的碳", "Years", years());
        add(lines, "由谁注销", "Retired by", certificate.path("partyName").asText(""));
        add(lines, "注销时间", "Retired at", Words.moment(certificate.path("retiredAt").asText("")));
        add(lines, "编号区间", "Units", units());
        add(lines, "说明", "Note", certificate.path("note").isNull() ? "" : certificate.path("note").asText(""));
        return lines;
    }

    private String years() {
        String start = certificate.path("periodStart").asText("");
        return start.isEmpty() ? "" : start + " 至 " + certificate.path("periodEnd").asText();
    }

    private String units() {
        List<String> blocks = new ArrayList<>();
        certificate.path("blocks").forEach(block -> blocks.add(block.path("from").asText() + "–" + block.path("to").asText()));
        return String.join(", ", blocks);
    }

    private static void add(List<Line> lines, String zh, String en, String value) {
        if (!value.isBlank()) {
            lines.add(new Line(zh, en, value));
        }
    }
}
