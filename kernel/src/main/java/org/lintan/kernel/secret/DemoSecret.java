package org.lintan.kernel.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** The secrets of the demo stand in the source, so everybody has them: all of them begin alike, some as Base64. */
public final class DemoSecret {

    private static final String BEGINNING = "lintan-demo-";

    private DemoSecret() {}

    /** Whether everybody has this secret. */
    public static boolean known(String secret) {
        String stripped = secret.strip();
        return begins(stripped) || begins(decoded(stripped));
    }

    private static boolean begins(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(BEGINNING);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            // it is no Base64, so nothing is hidden in it
            return "";
        }
    }
}
