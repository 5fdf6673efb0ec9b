package org.lintan.kernel.text;

/**
 * Text written so that a spreadsheet shows it and never runs it. A cell beginning with = + - @ tab or return is a
 * formula to Excel; a leading apostrophe makes it text.
 */
public final class SafeCell {

    private SafeCell() {}

    /** The text with formulas disarmed, for Excel cells. */
    public static String text(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /** The same as a CSV field, quoted where needed. */
    public static String csv(String value) {
        String safe = text(value);
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
