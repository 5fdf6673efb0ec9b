package org.lintan.kernel.text;

import java.text.Normalizer;
import java.util.Optional;

/** A name that will be shown to strangers, such as a beneficiary's on a permanent certificate: it must look like what it is. */
public final class ShownName {

    /** Why a text is no name to show. */
    public enum Fault {
        /** Nothing to see in it. */
        BLANK,
        /** Invisible or direction-reversing signs, control characters or code points that are no characters. */
        UNSEEN_SIGNS,
        /** More signs than allowed. */
        TOO_LONG
    }

    private ShownName() {}

    /** @param longest most signs (code points) the name may have */
    public static Optional<Fault> fault(String typed, int longest) {
        if (UniqueText.of(typed).isEmpty()) {
            return Optional.of(Fault.BLANK);
        }
        if (typed.codePoints().anyMatch(Signs::isUnseen)) {
            return Optional.of(Fault.UNSEEN_SIGNS);
        }
        return clean(typed).codePoints().count() > longest ? Optional.of(Fault.TOO_LONG) : Optional.empty();
    }

    /** Composed (NFC), blanks at the ends gone, runs of blanks made one ordinary blank. */
    public static String clean(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        boolean blank = false;
        for (int sign :
                Normalizer.normalize(typed, Normalizer.Form.NFC).codePoints().toArray()) {
            if (Signs.isBlank(sign)) {
                blank = true;
            } else {
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
