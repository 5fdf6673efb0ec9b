package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.lintan.web.pages.MarketPage.ForSale;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Words.Said;

/** What the start page says of a county in figures; each leads to the page it is from. A room that does not answer takes nothing else with it. */
public final class StartFigures {

    /** What one lane sold since the year began. */
    public record Sold(String zh, String en, String tonnes, String yuan) {}

    private final int year;
    private final Heard market;
    private final Heard shared;

    StartFigures(int year, Heard market, Heard shared) {
        this.year = year;
        this.market = market;
        this.shared = shared;
    }

    public int year() {
        return year;
    }

    public boolean marketAway() {
        return !market.here();
    }

    public boolean sharedAway() {
        return !shared.here();
    }

    public List<ForSale> forSale() {
        return MarketPage.forSale(market);
    }

    public List<Sold> sold() {
        return Members.of(market.body(), "sold").map(StartFigures::sold).toList();
    }

    public String marketAsOf() {
        return Words.moment(market.body().path("asOf").asText());
    }

    /** What households were given since the year began; empty for nothing. */
    public String households() {
        long fen = shared.body().path("householdsFen").asLong();
        return fen == 0 ? "" : Words.yuan(fen);
    }

    public String payments() {
        return Words.count(shared.body().path("payments").asLong());
    }

    public String villages() {
        return Words.count(shared.body().path("villages").asLong());
    }

    public String sharedAsOf() {
        return Words.moment(shared.body().path("asOf").asText());
    }

    private static Sold sold(JsonNode line) {
        Said lane = Words.lane(line.path("lane").asText());
        return new Sold(
                lane.zh(),
                lane.en(),
                Words.tonnes(line.path("quantityKg").asLong()),
                Words.yuan(line.path("amountFen").asLong()));
    }
}
