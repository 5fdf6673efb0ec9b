package org.lintan.platform.http;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Paths that different layers may read differently: {@code /admin;a} walked past path policies in these Quarkus versions
 * (CVE-2026-39852 and kin). Nobody honest sends them, so they are refused as sent, before any decoding or routing.
 */
final class RawPaths {

    private static final Pattern AMBIGUOUS = Pattern.compile(";|//|\\\\|%3b|%2f|%5c|%2e|%00|/\\.{1,2}(/|$)");

    private RawPaths() {}

    /** @param uri request target as sent, query included */
    static boolean isAmbiguous(String uri) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        return AMBIGUOUS.matcher(path.toLowerCase(Locale.ROOT)).find();
    }
}
