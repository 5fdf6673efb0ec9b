package org.lintan.ticket.claims;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that no retirement supports, whatever was stated (domain §7, claims): where they stood in free text of a certificate, they would be read as what it
 * proves. The name a party is registered under is not held to this: firms and institutes bear such words rightfully.
 */
public final class ClaimWords {

    /** What is put between signs to pass: blanks, points, strokes. Commas and full stops part sentences and words alike, and are none. */
    private static final String GAP = "[\\s·・•‧.\\-_*~|/\\\\]*";

    private static final Pattern UNSUPPORTED = Pattern.compile(
            spread("碳中和") + "|" + spread("气候中和") + "|" + spread("零碳") + "|" + spread("净零") + "|" + spread("零排放")
                    + "|(?:carbon|climate|co2)[\\s-]*(?:neutral|free|negative|positive)\\w*|net[\\s-]*zero|zero[\\s-]*(?:carbon|emission)s?",
            Pattern.CASE_INSENSITIVE);

    private ClaimWords() {}

    private static String spread(String word) {
        return String.join(GAP, word.split(""));
    }

    /** The first of them, as it was written; empty for a text without, and for none. */
    public static Optional<String> in(String text) {
        return Optional.ofNullable(text)
                .map(said -> UNSUPPORTED.matcher(Normalizer.normalize(said, Normalizer.Form.NFKC)))
                .filter(Matcher::find)
                .map(Matcher::group);
    }
}
