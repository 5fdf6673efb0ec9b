package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.lintan.web.forward.Service;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Words.Said;

/** By which rules a county issues, trades and shares out, on a day. */
public final class RulesPage {

    /**
     * @param until empty while no later one is known
     * @param confirmed empty for what came with the release
     * @param everywhere wherever no place has set another
     */
    public record Rule(
            String key,
            Said name,
            Said value,
            String raw,
            Said place,
            String from,
            String until,
            String source,
            String confirmed,
            boolean everywhere) {}

    /** What one room of the house goes by. */
    public record Room(Said name, boolean away, List<Rule> rules) {}

    private final String county;
    private final String on;
    private final List<Room> rooms;
    private final String noDay;

    RulesPage(String county, String on, List<Room> rooms) {
        this(county, on, rooms, "");
    }

    private RulesPage(String county, String on, List<Room> rooms, String noDay) {
        this.county = county;
        this.on = on;
        this.rooms = rooms;
        this.noDay = noDay;
    }

    /**
     * Asked for a day that is none: no rules of another day in its stead.
     *
     * @param today for the field to ask again
     */
    static RulesPage ofNoDay(String county, String today, String typed) {
        return new RulesPage(county, today, List.of(), typed);
    }

    /** What was typed and is no day; empty for a day. */
    public String noDay() {
        return noDay;
    }

    /** Every room answered, and none has a rule of the county or of a place around it: what stands there holds wherever nothing was set. */
    public boolean nothingOfItsOwn() {
        return noDay.isEmpty()
                && rooms.stream()
                        .allMatch(room -> !room.away() && room.rules().stream().allMatch(Rule::everywhere));
    }

    public String county() {
        return county;
    }

    public String on() {
        return on;
    }

    public List<Room> rooms() {
        return rooms;
    }

    static Room room(Service service, Heard heard) {
        return new Room(
                switch (service) {
                    case TICKET -> new Said("签发和使用", "Issuing and using");
                    case MARKET -> new Said("交易和资金", "Trading and money");
                    case LEDGER -> new Said("村里分钱", "Sharing out");
                },
                !heard.here(),
                heard.items()
                        // how long the house remembers a request is no rule of the county's
                        .filter(one -> !one.path("key").asText().startsWith("platform."))
                        .map(RulesPage::rule)
                        .toList());
    }

    private static Rule rule(JsonNode one) {
        String key = one.path("key").asText();
        String value = one.path("value").asText();
        Said said = RuleWords.value(key, value);
        return new Rule(
                key,
                RuleWords.name(key),
                said,
                said.zh().equals(value) ? "" : value,
                RuleWords.place(one.path("region").asText()),
                one.path("validFrom").asText(),
                one.path("validUntil").asText(""),
                one.path("source").asText(),
                one.path("confirmedOn").asText(""),
                one.path("region").asText().isEmpty());
    }
}
