package org.lintan.web.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lintan.web.pages.OpenPages.Heard;

/** A list of a county as a page, newest first: what was asked for, what was found, and where to go on. */
public abstract class CountyList {

    private final String at;
    private final String county;
    private final Map<String, String> asked;
    private final Heard heard;
    private final boolean noSuchTicket;

    /**
     * @param at where the list is
     * @param asked fields by name as typed, {@code county} only if it was asked for, and {@code after}
     * @param noSuchTicket asked of one ticket, and the register has none of this number
     */
    CountyList(String at, String county, Map<String, String> asked, Heard heard, boolean noSuchTicket) {
        this.at = at;
        this.county = county;
        this.asked = asked;
        this.heard = heard;
        this.noSuchTicket = noSuchTicket;
    }

    Heard heard() {
        return heard;
    }

    String asked(String field) {
        return asked.getOrDefault(field, "");
    }

    public String county() {
        return county;
    }

    public String serial() {
        return asked("serial");
    }

    /** Not "nothing of it yet": there is no such ticket. */
    public boolean noSuchTicket() {
        return noSuchTicket;
    }

    public boolean away() {
        return heard.away();
    }

    /** Something was asked for that nothing can be looked up by. */
    public boolean unreadable() {
        return !heard.here() && !heard.away();
    }

    /** Not the first page. */
    public boolean further() {
        return !asked("after").isBlank();
    }

    /** The same search from its beginning. */
    public String first() {
        return at + OpenPages.query(without("after"));
    }

    /** Nothing asked for. */
    public String all() {
        return at + OpenPages.query(Collections.singletonMap("county", asked.get("county")));
    }

    /** Empty at the end. */
    public String next() {
        if (heard.next().isEmpty()) {
            return "";
        }
        Map<String, String> further = new LinkedHashMap<>(asked);
        further.put("after", heard.next());
        return at + OpenPages.query(further);
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
        return at + "/" + county + "." + type + OpenPages.query(without("county"));
    }

    private Map<String, String> without(String field) {
        Map<String, String> rest = new LinkedHashMap<>(asked);
        rest.remove(field);
        return rest;
    }
}
