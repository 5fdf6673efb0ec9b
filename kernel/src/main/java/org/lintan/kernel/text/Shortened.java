package org.lintan.kernel.text;

/** As much of a text as there is room for. */
public final class Shortened {

    private Shortened() {}

    /** At most so many signs, cut between signs and never inside one. */
    public static String to(int signs, String text) {
        return text.codePointCount(0, text.length()) <= signs
                ? text
                : text.substring(0, text.offsetByCodePoints(0, signs));
    }
}
