package org.lintan.platform.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A code's sentence with its placeholders filled. */
final class Sentence {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)(?::(yuan|tonnes|mu))?}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");

    private Sentence() {}

    static String fill(String sentence, List<Object> args) {
        return PLACEHOLDER.matcher(sentence).replaceAll(found -> {
            int at = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(at < args.size() ? said(args.get(at), found.group(2)) : found.group());
        });
    }

    /** In the unit the sentence asks for ({@link Units}). */
    private static String said(Object value, String unit) {
        if (unit == null || !WHOLE.matcher(String.valueOf(value)).matches()) {
            return String.valueOf(value);
        }
        BigDecimal number = new BigDecimal(String.valueOf(value));
        return switch (unit) {
            case "yuan" -> Units.yuan(number);
            case "tonnes" -> Units.tonnes(number);
            default -> Units.mu(number.longValueExact());
        };
    }
}
