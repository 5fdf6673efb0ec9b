package org.lintan.ledger.sheet;

import org.lintan.kernel.text.TypedText;

/** What a cell says in plain signs; the same form as that of unique names and numbers. */
public final class Plain {

    private Plain() {}

    /** Text as a person meant it; see {@link TypedText}. */
    public static String text(String typed) {
        return TypedText.of(typed);
    }

    /** A number typed in groups ("6217 0012", "138-0000"), with blanks and hyphens taken out. */
    public static String digits(String typed) {
        return text(typed).replace(" ", "").replace("-", "");
    }
}
