package org.lintan.web.pages;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the code on a paper leads to.
 *
 * @param page of ours, its path; null where it leads to none
 * @param elsewhere the host of another site that it leads to; null where it leads to none
 */
record ScannedCode(String page, String elsewhere) {

    /** Pages that stand behind a code we print. */
    private static final Pattern PRINTED = Pattern.compile("/(v|t|c|notices|decisions|used)/[A-Za-z0-9/-]{1,120}");

    private static final ScannedCode NOTHING = new ScannedCode(null, null);

    /**
     * A code with an address of ours, or with a number as somebody would type it. An address of another site is not opened: who prints a false paper
     * prints a false code on it.
     *
     * @param home this portal's address
     */
    static ScannedCode of(String text, String home, Optional<String> county) {
        Optional<URI> address = address(text);
        if (address.isEmpty()) {
            return TypedNumber.page(text, county)
                    .map(page -> new ScannedCode(page, null))
                    .orElse(NOTHING);
        }
        URI to = address.get();
        if (!URI.create(home).getAuthority().equalsIgnoreCase(to.getAuthority())) {
            return new ScannedCode(null, to.getHost() == null ? to.getAuthority() : to.getHost());
        }
        String path = to.getRawPath() == null ? "" : to.getRawPath();
        return PRINTED.matcher(path).matches() ? new ScannedCode(path, null) : NOTHING;
    }

    private static Optional<URI> address(String text) {
        try {
            URI uri = URI.create(text.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getAuthority() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
