package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Words.Said;

/** The register of a county as a page: what was asked for, what was found, and where to go on. */
public final class RegisterPage {

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

    private final Map<String, String> asked;
    private final String county;
    private final Heard heard;

    /** @param asked fields by name as typed, {@code county} only if it was asked for, and {@code after} */
    RegisterPage(Map<String, String> asked, String county, Heard heard) {
        this.asked = asked;
        this.county = county;
        this.heard = heard;
    }

    public String county() {
        return county;
    }

    public String serial() {
        return asked("serial");
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

    public boolean away() {
        return heard.away();
    }

    /** Something was asked for that no ticket can be looked up by. */
    public boolean unreadable() {
        return !heard.here() && !heard.away();
    }

    public boolean narrowed() {
        return FIELDS.stream().anyMatch(field -> !asked(field).isBlank());
    }

    /** Not the first page. */
    public boolean further() {
        return !asked("after").isBlank();
    }

    public List<Line> lines() {
        return StreamSupport.stream(heard.body().path("items").spliterator(), false)
                .map(RegisterPage::line)
                .toList();
    }

    /** The same search from its beginning. */
    public String first() {
        return "/tickets" + OpenPages.query(without("after"));
    }

    /** Nothing asked for. */
    public String all() {
        Map<String, String> only = new LinkedHashMap<>();
        only.put("county", asked.get("county"));
        return "/tickets" + OpenPages.query(only);
    }

    /** Empty at the end. */
    public String next() {
        if (heard.next().isEmpty()) {
            return "";
        }
        Map<String, String> further = new LinkedHashMap<>(asked);
        further.put("after", heard.next());
        return "/tickets" + OpenPages.query(further);
    }

    public String xlsx() {
        return file("xlsx");
    }

    public String csv() {
        return file("csv");
    }

    public String json() {
        return file("json");
    }

    private String file(String type) {
        Map<String, String> same = without("county");
        return "/tickets/" + county + "." + type + OpenPages.query(same);
    }

    private Map<String, String> without(String name) {
        Map<String, String> rest = new LinkedHashMap<>(asked);
        rest.remove(name);
        return rest;
    }

    private String asked(String name) {
        return asked.getOrDefault(name, "");
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
