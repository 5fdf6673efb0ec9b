package org.lintan.kernel.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form of a name or number that must be unique (a bank receipt, a certificate, a report): what looks the same is the
 * same. Written into a unique key; what the person typed is kept beside it for showing.
 */
public final class UniqueText {

    private UniqueText() {}

    /** As {@link TypedText}, in lower case. Gives an empty text for one that has nothing to see. */
    public static String of(String typed) {
        // lower-casing can decompose (İ), so the form is closed once more
        return Normalizer.normalize(TypedText.of(typed).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
