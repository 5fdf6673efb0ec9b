package org.lintan.platform.names;

/**
 * A column of names that must be unique in a county. Its table has the columns {@code county} and {@code id}.
 *
 * @param typed holds the name as it was typed while it counts, else null
 * @param key holds {@link NameKey} of it, or null; unique with the county
 */
public record NameColumn(String table, String typed, String key) {}
