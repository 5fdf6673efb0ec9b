package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Words.Said;

/** The register of a county as a page: what was asked for, what was found, and where to go on. */
public final class RegisterPage extends CountyList {

    static final List<String> FIELDS = List.of("serial", "village", "year", "method", "kind");
    private static final List<String> KINDS =
            List.of("COLLECTIVE", "COOPERATIVE", "HOUSEHOLD", "STATE_FARM", "COMPANY");
    private static final List<String> METHODS = List.of("stock-volume");

    public record Option(String value, String word, boolean chosen) {}

    /** @param more place, years, kind of holder */
    public record Line(
            String code,
            String serial,
            String holder,
            String kind,
            String place,
            String years,
            String tonnes,
            String left) {}

    RegisterPage(Map<String, String> asked, String county, Heard heard) {
        super("/tickets", county, asked, heard, false);
    }

    public String village() {
        return asked("village");
    }

    public String year() {
        return asked("year");
    }

    public List<Option> kinds() {
        return KINDS.stream()
                .map(kind -> option(kind, Words.kind(kind), asked("kind")))
                .toList();
    }

    public List<Option> methods() {
        return METHODS.stream()
                .map(method -> option(method, Coded.say("method", method), asked("method")))
                .toList();
    }

    public boolean narrowed() {
        return FIELDS.stream().anyMatch(field -> !asked(field).isBlank());
    }

    public List<Line> lines() {
        return heard().items().map(RegisterPage::line).toList();
    }

    private static Option option(String code, Said word, String chosen) {
        return new Option(code, word.zh() + " " + word.en(), code.equals(chosen));
    }

    private static Line line(JsonNode ticket) {
        Said kind = Words.kind(ticket.path("holderKind").asText());
        return new Line(
                ticket.path("code").asText(),
                ticket.path("serial").asText(),
                ticket.path("holderName").asText(),
                kind.zh() + " " + kind.en(),
                (ticket.path("townName").asText() + " "
                                + ticket.path("villageName").asText())
                        .trim(),
                ticket.path("periodStart").asText() + " 至 "
                        + ticket.path("periodEnd").asText(),
                Words.tonnes(ticket.path("quantityKg").asLong()),
                Words.tonnes(ticket.path("remainingKg").asLong()));
    }
}
