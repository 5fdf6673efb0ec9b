package org.lintan.kernel.edge;

import java.util.Locale;

/** In which language somebody is spoken to: Chinese, unless their first language is English. */
public final class Reader {

    private Reader() {}

    /** @param acceptLanguage the header as sent; null when there was none */
    public static boolean isEnglish(String acceptLanguage) {
        return acceptLanguage != null && acceptLanguage.toLowerCase(Locale.ROOT).startsWith("en");
    }
}
