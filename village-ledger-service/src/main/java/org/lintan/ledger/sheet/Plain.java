package org.lintan.ledger.sheet;

import java.text.Normalizer;

/** Puts typed text right: full-width letters and digits become plain ones, odd blanks become none or one. */
public final class Plain {

    private Plain() {}

    /** Text as a person meant it: NFKC, invisible characters dropped, trimmed, runs of blanks as one. */
    public static String text(String typed) {
        if (typed == null) {
            return "";
        }
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            // Excel and chat programs leave marks nobody sees: byte order marks, zero-width and direction signs
            boolean invisible = Character.getType(c) == Character.FORMAT;
            if (!invisible) {
                kept.append(Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c);
            }
        }
        return kept.toString().trim().replaceAll(" +", " ");
    }

    /** A number typed in groups ("6217 0012", "138-0000"), with blanks and hyphens taken out. */
    public static String digits(String typed) {
        return text(typed).replace(" ", "").replace("-", "");
    }
}
