package org.lintan.kernel.instrument;

/** What an instrument is. Its units are an asset of their own in the books: a prefix for the kind, then the instrument's id. */
public enum InstrumentKind {
    /** An issued ticket; its instrument id is its ticket id. Unit kg. */
    TICKET("T-"),
    /** Growth that is expected and not issued yet. Unit kg. */
    FORECAST("F-"),
    /** A pool of trees, each for a year. Unit tree-year. */
    TREES("Y-");

    private final String prefix;

    InstrumentKind(String prefix) {
        this.prefix = prefix;
    }

    /** The asset of an instrument of this kind. */
    public String asset(String instrumentId) {
        return prefix + instrumentId;
    }
}
