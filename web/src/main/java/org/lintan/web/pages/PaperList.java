package org.lintan.web.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lintan.web.pages.OpenPages.Heard;

/** A county's certificates or vouchers as a page, newest first: what was asked for, what was found, and where to go on. */
public abstract class PaperList {

    private final String at;
    private final String county;
    private final Map<String, String> asked;
    private final Heard heard;

    /**
     * @param at where the list is
     * @param asked {@code serial} as typed, and {@code after}
     */
    PaperList(String at, String county, Map<String, String> asked, Heard heard) {
        this.at = at;
        this.county = county;
        this.asked = asked;
        this.heard = heard;
    }

    Heard heard() {
        return heard;
    }

    public String county() {
        return county;
    }

    public String serial() {
        return asked.getOrDefault("serial", "");
    }

    public boolean away() {
        return heard.away();
    }

    /** What was typed is no serial. */
    public boolean unreadable() {
        return !heard.here() && !heard.away();
    }

    /** Not the first page. */
    public boolean further() {
        return !asked.getOrDefault("after", "").isBlank();
    }

    /** The same search from its beginning. */
    public String first() {
        return at + OpenPages.query(with("after", ""));
    }

    /** Nothing asked for. */
    public String all() {
        return at + OpenPages.query(Map.of("county", county));
    }

    /** Empty at the end. */
    public String next() {
        return heard.next().isEmpty() ? "" : at + OpenPages.query(with("after", heard.next()));
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
        return at + "/" + county + "." + type + OpenPages.query(asked);
    }

    private Map<String, String> with(String field, String value) {
        Map<String, String> all = new LinkedHashMap<>(asked);
        all.put("county", county);
        all.put(field, value);
        return all;
    }
}
