package org.lintan.kernel.edge;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Paths that different layers may read differently: {@code /admin;a} walked past path policies in these Quarkus versions
 * (CVE-2026-39852 and kin). Nobody honest sends them, so they are refused as sent, before any decoding or routing.
 */
public final class RawPaths {

    private static final String TWO_READINGS = ";|//|\\\\|%3b|%2f|%5c|%2e|%00|/\\.{1,2}(/|$)";
    private static final Pattern AMBIGUOUS = Pattern.compile(TWO_READINGS);
    private static final Pattern AMBIGUOUS_BEHIND = Pattern.compile(TWO_READINGS + "|%25|%[01][0-9a-f]|%7f");

    private RawPaths() {}

    /** @param uri request target as sent, query included */
    public static boolean isAmbiguous(String uri) {
        return AMBIGUOUS.matcher(path(uri)).find();
    }

    /**
     * Whether a path may be read in two ways by the one behind, to whom it is handed on as it came: then also what decodes to a percent
     * sign, and control signs, which the last reader answers as an id that nobody has.
     *
     * @param uri request target as sent, query included
     */
    public static boolean isAmbiguousBehind(String uri) {
        return AMBIGUOUS_BEHIND.matcher(path(uri)).find();
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return (query < 0 ? uri : uri.substring(0, query)).toLowerCase(Locale.ROOT);
    }
}
