package org.lintan.ledger;

import org.lintan.kernel.edge.Reader;

/** The language a caller reads: Chinese unless {@code Accept-Language} begins with English. */
public enum Speech {
    ZH,
    EN;

    public static Speech of(String acceptLanguage) {
        return Reader.isEnglish(acceptLanguage) ? EN : ZH;
    }

    public String say(String zh, String en) {
        return this == EN ? en : zh;
    }
}
