package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.lintan.web.pages.OpenPages.Heard;

/** Who used carbon tickets in a county in a year. */
public final class UsedPage extends OfYear {

    /** @param path of the page of this one's year */
    public record Line(String path, String name, String tonnes, String against, String times) {}

    private final boolean further;
    private final Heard heard;

    UsedPage(String county, int year, int thisYear, boolean further, Heard heard) {
        super(county, year, thisYear);
        this.further = further;
        this.heard = heard;
    }

    /** The page of what one party used in a year. */
    static String path(String county, int year, String party) {
        return "/used/" + county + "/" + year + "/" + party;
    }

    public boolean away() {
        return !heard.here();
    }

    /** Not the first page. */
    public boolean further() {
        return further;
    }

    public List<Line> lines() {
        return heard.items().map(this::line).toList();
    }

    /** Empty at the end. */
    public String next() {
        return heard.next();
    }

    private Line line(JsonNode user) {
        long against = user.path("againstKg").asLong();
        return new Line(
                path(county(), year(), user.path("party").asText()),
                user.path("name").asText(),
                Words.tonnes(user.path("quantityKg").asLong()),
                against == 0 ? "" : Words.tonnes(against),
                Words.count(user.path("retirements").asLong()));
    }
}
