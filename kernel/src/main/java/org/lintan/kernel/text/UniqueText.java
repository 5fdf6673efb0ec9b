package org.lintan.kernel.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form of a name or number that must be unique (a bank receipt, a certificate, a report): what looks the same is the
 * same. Written into a unique key; what the person typed is kept beside it for showing.
 */
public final class UniqueText {

    private UniqueText() {}

    /**
     * Compatibility forms composed (NFKC: full-width digits become plain ones), control, format, unassigned and ignorable signs
     * removed, runs of blanks made one, none at the ends, lower case. Gives an empty text for one that has nothing to see.
     */
    public static String of(String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(typed.length());
        boolean blank = false;
        for (int sign :
                Normalizer.normalize(typed, Normalizer.Form.NFKC).codePoints().toArray()) {
            if (Signs.isBlank(sign)) {
                blank = true;
            } else if (!Signs.isUnseen(sign)) {
                if (blank && !kept.isEmpty()) {
                    kept.append(' ');
                }
                blank = false;
                kept.appendCodePoint(sign);
            }
        }
        // lower-casing can decompose (İ), so the form is closed once more
        return Normalizer.normalize(kept.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
