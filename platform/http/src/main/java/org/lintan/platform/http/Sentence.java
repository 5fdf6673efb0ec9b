package org.lintan.platform.http;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A code's sentence with its placeholders filled. */
final class Sentence {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)(?::(yuan|tonnes))?}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Sentence() {}

    static String fill(String sentence, List<Object> args) {
        return PLACEHOLDER.matcher(sentence).replaceAll(found -> {
            int at = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(at < args.size() ? said(args.get(at), found.group(2)) : found.group());
        });
    }

    /** Fen are said in yuan and kilograms in tonnes where the sentence asks for it: nobody thinks in the units we count in. */
    private static String said(Object value, String unit) {
        if (unit == null || !WHOLE.matcher(String.valueOf(value)).matches()) {
            return String.valueOf(value);
        }
        BigDecimal number = new BigDecimal(String.valueOf(value));
        return unit.equals("yuan")
                ? new DecimalFormat("#,##0.00", SYMBOLS).format(number.movePointLeft(2))
                : new DecimalFormat("#,##0.###", SYMBOLS).format(number.movePointLeft(3));
    }
}
