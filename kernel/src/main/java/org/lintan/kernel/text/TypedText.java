package org.lintan.kernel.text;

import java.text.Normalizer;

/** What a person typed, in plain signs: what two people cannot tell apart on paper is one text. Case is kept. */
public final class TypedText {

    private TypedText() {}

    /**
     * Compatibility forms composed (NFKC: full-width digits become plain ones), control, format, unassigned and ignorable signs
     * removed, runs of blanks made one, none at the ends. Gives an empty text for one that has nothing to see.
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
        return kept.toString();
    }
}
