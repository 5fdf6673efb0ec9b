package org.lintan.web.edge;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Paths that two layers may read differently ({@code /admin;a} walked past path policies: CVE-2026-39852 and kin). The portal hands
 * paths on to the services, so an ambiguous one is refused as sent, before any decoding or routing.
 */
final class RawPaths {

    private static final Pattern AMBIGUOUS =
            Pattern.compile(";|//|\\\\|%3b|%2f|%5c|%2e|%25|%[01][0-9a-f]|%7f|/\\.{1,2}(/|$)");

    private RawPaths() {}

    /** @param uri request target as sent, query included */
    static boolean isAmbiguous(String uri) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        return AMBIGUOUS.matcher(path.toLowerCase(Locale.ROOT)).find();
    }
}
