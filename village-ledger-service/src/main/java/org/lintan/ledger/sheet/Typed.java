package org.lintan.ledger.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes what Excel users write on purpose to keep a number as text, and knows the words of Excel's errors. */
final class Typed {

    private static final Pattern QUOTED = Pattern.compile("\\s*=\\s*\"((?:[^\"]|\"\")*)\"\\s*");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern ERROR = Pattern.compile(
            "#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)|##+",
            Pattern.CASE_INSENSITIVE);

    private Typed() {}

    static String text(String typed) {
        Matcher quoted = QUOTED.matcher(typed);
        if (quoted.matches()) {
            return quoted.group(1).replace("\"\"", "\"");
        }
        return typed.startsWith("'") ? typed.substring(1) : typed;
    }

    /** Excel writes signs that XML does not allow as _x000D_; an underscore that looks like it as _x005F_. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(
                                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }

    static boolean error(String text) {
        return text.startsWith("#") && ERROR.matcher(text.strip()).matches();
    }
}
