package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.lintan.web.pages.OpenPages.Heard;

/** Who used carbon tickets in a county in a year. */
public final class UsedPage {

    /** @param path of the page of this one's year */
    public record Line(String path, String name, String tonnes, String against, String times) {}

    private final String county;
    private final int year;
    private final int thisYear;
    private final boolean further;
    private final Heard heard;

    UsedPage(String county, int year, int thisYear, boolean further, Heard heard) {
        this.county = county;
        this.year = year;
        this.thisYear = thisYear;
        this.further = further;
        this.heard = heard;
    }

    /** The page of what one party used in a year. */
    static String path(String county, int year, String party) {
        return "/used/" + county + "/" + year + "/" + party;
    }

    public String county() {
        return county;
    }

    public int year() {
        return year;
    }

    public int before() {
        return year - 1;
    }

    /** Nought when it would be a year to come. */
    public int after() {
        return year < thisYear ? year + 1 : 0;
    }

    public boolean away() {
        return !heard.here();
    }

    /** Not the first page. */
    public boolean further() {
        return further;
    }

    public List<Line> lines() {
        return StreamSupport.stream(heard.body().path("items").spliterator(), false)
                .map(this::line)
                .toList();
    }

    /** Empty at the end. */
    public String next() {
        JsonNode next = heard.body().path("next");
        return next.isTextual() ? next.asText() : "";
    }

    private Line line(JsonNode user) {
        long against = user.path("againstKg").asLong();
        return new Line(
                path(county, year, user.path("party").asText()),
                user.path("name").asText(),
                Words.tonnes(user.path("quantityKg").asLong()),
                against == 0 ? "" : Words.tonnes(against),
                Words.count(user.path("retirements").asLong()));
    }
}
