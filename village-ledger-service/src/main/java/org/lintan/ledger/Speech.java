package org.lintan.ledger;

/** The language a caller reads: Chinese unless {@code Accept-Language} begins with English. */
public enum Speech {
    ZH,
    EN;

    public static Speech of(String acceptLanguage) {
        return acceptLanguage != null
                        && acceptLanguage.toLowerCase(java.util.Locale.ROOT).startsWith("en")
                ? EN
                : ZH;
    }

    public String say(String zh, String en) {
        return this == EN ? en : zh;
    }
}
