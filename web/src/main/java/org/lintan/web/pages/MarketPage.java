package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Words.Said;

/** A county's market as a page: what is for sale, what traded day by day. Lanes stand apart, and only the open one is in the chart. */
public final class MarketPage extends OfYear {

    private static final List<String> LANES = List.of("MARKET", "RESERVE", "JUDICIAL");

    /** What one lane has for sale. */
    public record ForSale(String zh, String en, String tonnes, String tickets, String price) {}

    public record Day(String day, String tonnes, String mean, String range, String yuan) {}

    public record Lane(String zh, String en, List<Day> days) {}

    private final Heard now;
    private final Heard past;

    MarketPage(String county, int year, int thisYear, Heard now, Heard past) {
        super(county, year, thisYear);
        this.now = now;
        this.past = past;
    }

    public boolean away() {
        return !now.here() || !past.here();
    }

    public String asOf() {
        return Words.moment(now.body().path("asOf").asText());
    }

    public List<ForSale> forSale() {
        return forSale(now);
    }

    static List<ForSale> forSale(Heard now) {
        return list(now.body().path("forSale"))
                .map(line -> {
                    Said lane = Words.lane(line.path("lane").asText());
                    return new ForSale(
                            lane.zh(),
                            lane.en(),
                            Words.tonnes(line.path("quantityKg").asLong()),
                            Words.count(line.path("tickets").asLong()),
                            Words.yuan(
                                    line.path("lowestFenPerTonne").asLong(),
                                    line.path("highestFenPerTonne").asLong()));
                })
                .toList();
    }

    public List<Lane> lanes() {
        return LANES.stream()
                .map(code -> {
                    Said lane = Words.lane(code);
                    return new Lane(
                            lane.zh(),
                            lane.en(),
                            days(code).map(MarketPage::day).toList());
                })
                .filter(lane -> !lane.days().isEmpty())
                .toList();
    }

    /** Empty when nothing traded openly. */
    public String chart() {
        return PriceChart.svg(days("MARKET")
                .map(day -> new PriceChart.Point(
                        day.path("day").asText(), day.path("meanFenPerTonne").asLong()))
                .toList());
    }

    private Stream<JsonNode> days(String lane) {
        return list(past.body().path("days"))
                .filter(day -> day.path("lane").asText().equals(lane));
    }

    static Day day(JsonNode day) {
        return new Day(
                day.path("day").asText(),
                Words.tonnes(day.path("quantityKg").asLong()),
                Words.yuan(day.path("meanFenPerTonne").asLong()),
                Words.yuan(
                        day.path("lowestFenPerTonne").asLong(),
                        day.path("highestFenPerTonne").asLong()),
                Words.yuan(day.path("amountFen").asLong()));
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
