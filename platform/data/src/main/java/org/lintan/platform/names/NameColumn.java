package org.lintan.platform.names;

/**
 * A column of names that must be unique in a county. Its table has the columns {@code county} and {@code id}.
 *
 * @param typed holds the name as it was typed
 * @param key holds {@link NameKey} of it, or null; unique with the county
 * @param counts a condition in SQL: only rows that fulfil it have a name that counts
 */
public record NameColumn(String table, String typed, String key, String counts) {

    /** Every name that is there counts. */
    public NameColumn(String table, String typed, String key) {
        this(table, typed, key, "TRUE");
    }

    public NameColumn where(String condition) {
        return new NameColumn(table, typed, key, condition);
    }

    /** The rows whose name counts and that have no key. */
    String withoutKey() {
        return table + " WHERE " + key + " IS NULL AND " + typed + " IS NOT NULL AND " + counts;
    }
}
