package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Words.Said;

/** The heads of a county's three books, day by day. */
public final class HeadsPage {

    private static final int SHOWN = 7;

    /** @param file the head of that day as the verifier takes it */
    public record Day(String day, String link, String hash, String file) {}

    /** @param more where its older days are; empty when all are here */
    public record Book(String zh, String en, boolean away, List<Day> days, String more) {}

    private final String county;
    private final List<Book> books;
    private final boolean verifier;

    HeadsPage(String county, List<Book> books, boolean verifier) {
        this.county = county;
        this.books = books;
        this.verifier = verifier;
    }

    public String county() {
        return county;
    }

    public List<Book> books() {
        return books;
    }

    /** Whether the verifier can be downloaded here. */
    public boolean verifier() {
        return verifier;
    }

    /** @param whole all days of the answer; else the newest few and where the rest is */
    static Book book(Service service, String county, Heard heard, boolean whole) {
        List<JsonNode> all = heard.items().toList();
        List<Day> days = all.stream()
                .limit(whole ? all.size() : SHOWN)
                .map(head -> day(service, county, head))
                .toList();
        String last = days.isEmpty() ? "" : days.get(days.size() - 1).day();
        boolean more = all.size() > days.size() || !heard.next().isEmpty();
        return new Book(
                name(service).zh(),
                name(service).en(),
                !heard.here(),
                days,
                more ? "/heads?county=" + county + "&book=" + service.lowerName() + "&after=" + last : "");
    }

    private static Day day(Service service, String county, JsonNode head) {
        String day = head.path("day").asText();
        return new Day(
                day,
                Words.count(head.path("seq").asLong()),
                head.path("hash").asText(),
                "/heads/" + county + "/" + service.lowerName() + "/" + day + ".json");
    }

    /** What everybody calls the book of a room. */
    static Said name(Service service) {
        return switch (service) {
            case TICKET -> new Said("碳票登记的账", "Registry");
            case MARKET -> new Said("市场的账", "Market");
            case LEDGER -> new Said("各村分钱的账", "Villages’ ledger");
        };
    }
}
