package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Says.Say;
import org.lintan.web.pages.TicketPage.Part;
import org.lintan.web.pages.Words.Said;

/** What one party used up in a year, for what, and what was stated of its emissions. */
public final class UsesPage {

    /** @param open of the remainder, what nothing was set against yet */
    public record Stated(
            String beneficiary,
            String year,
            String emissions,
            String reductions,
            String remainder,
            String against,
            String open,
            int restated) {}

    /** @param note empty where none was written */
    public record Use(
            String certificate,
            String ticket,
            String tonnes,
            String beneficiary,
            Said purpose,
            String day,
            String note,
            Said stated) {}

    private final Heard heard;
    private final JsonNode uses;
    private final boolean further;
    private final String address;

    /** @param address the page's own, for the QR code */
    UsesPage(Heard heard, boolean further, String address) {
        this.heard = heard;
        this.uses = heard.body();
        this.further = further;
        this.address = address;
    }

    public String name() {
        return uses.path("name").asText();
    }

    public int year() {
        return uses.path("year").asInt();
    }

    public String county() {
        return uses.path("county").asText();
    }

    public String path() {
        return UsedPage.path(county(), year(), uses.path("party").asText());
    }

    public String address() {
        return address;
    }

    public String qr() {
        return QrCode.svg(address);
    }

    public boolean further() {
        return further;
    }

    public String tonnes() {
        return Words.tonnes(list("parts")
                .mapToLong(part -> part.path("quantityKg").asLong())
                .sum());
    }

    public List<Part> parts() {
        return list("parts")
                .map(part -> {
                    Said purpose = Words.purpose(part.path("purpose").asText());
                    return new Part(
                            purpose.zh(),
                            purpose.en(),
                            Words.tonnes(part.path("quantityKg").asLong()));
                })
                .toList();
    }

    /** Years with pages of their own, this one left out. */
    public List<String> otherYears() {
        return list("years")
                .map(JsonNode::asInt)
                .filter(year -> year != year())
                .map(String::valueOf)
                .toList();
    }

    public String pathOf(String year) {
        return UsedPage.path(
                county(), Integer.parseInt(year), uses.path("party").asText());
    }

    public List<Stated> stated() {
        return list("stated").map(UsesPage::stated).toList();
    }

    public List<Say> mayNot() {
        return Says.of(uses.path("mayNot"), "");
    }

    public List<Use> items() {
        return heard.items()
                .map(use -> new Use(
                        use.path("certificateNo").asText(),
                        use.path("ticketCode").asText(),
                        Words.tonnes(use.path("quantityKg").asLong()),
                        use.path("beneficiary").asText(),
                        Words.purpose(use.path("purpose").asText()),
                        use.path("retiredOn").asText(),
                        use.hasNonNull("note") ? use.path("note").asText() : "",
                        StatedWords.line(use)))
                .toList();
    }

    /** Empty at the end. */
    public String next() {
        return heard.next();
    }

    private Stream<JsonNode> list(String name) {
        return Members.of(uses, name);
    }

    private static Stated stated(JsonNode one) {
        long remainder = one.path("remainderKg").asLong();
        long against = one.path("againstKg").asLong();
        return new Stated(
                one.path("beneficiary").asText(),
                one.path("year").asText(),
                Words.tonnes(one.path("emissionsKg").asLong()),
                Words.tonnes(one.path("ownReductionsKg").asLong()),
                Words.tonnes(remainder),
                Words.tonnes(against),
                Words.tonnes(Math.max(0, remainder - against)),
                one.path("restated").asInt());
    }
}
