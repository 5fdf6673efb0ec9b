package org.lintan.platform.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a rule may say: what its reader can read. A value that is found out only by the work that rests on it stops that work for the whole county.
 *
 * @param reads whether a value is of this kind
 * @param admitted what is of this kind, for people of either language: {@code 0–10000}, {@code LISTING / CONTINUOUS}
 * @param form how it is entered
 * @param least the smallest number; null for what is none
 * @param most the greatest number; null for what is none
 * @param words those to choose from; empty for what is chosen otherwise
 */
public record RuleKind(Predicate<String> reads, String admitted, Form form, Long least, Long most, List<String> words) {

    /** How a value is entered. */
    public enum Form {
        NUMBER,
        ONE_OF,
        SOME_OF,
        DAY
    }

    /** A share of a whole, in hundredths of a percent. */
    public static final RuleKind BASIS_POINTS = number(0, 10_000);

    /** A wait in days, of ten years at most. */
    public static final RuleKind DAYS = number(0, 3_650);

    /** A wait in hours, of a year at most. */
    public static final RuleKind HOURS = number(0, 8_760);

    /** How strictly numbers with a check digit are read: {@link Rule#formOnly}. */
    public static final RuleKind CHECK = oneOf("STRICT", Rule.FORM_ONLY);

    /** Whole numbers in digits as people count: no sign, no blank, no leading zero. Both ends are of it. */
    public static RuleKind number(long least, long most) {
        return new RuleKind(
                value -> value.matches("0|[1-9][0-9]{0,17}")
                        && Long.parseLong(value) >= least
                        && Long.parseLong(value) <= most,
                least + "–" + most,
                Form.NUMBER,
                least,
                most,
                List.of());
    }

    /** One of these words. */
    public static RuleKind oneOf(String... words) {
        List<String> known = List.of(words);
        return new RuleKind(known::contains, String.join(" / ", known), Form.ONE_OF, null, null, known);
    }

    /** Some of these words with one blank between, each once. */
    public static RuleKind someOf(String... words) {
        List<String> known = List.of(words);
        return new RuleKind(
                value -> {
                    List<String> said = Arrays.asList(value.split(" ", -1));
                    return known.containsAll(said) && said.stream().distinct().count() == said.size();
                },
                String.join(" + ", known),
                Form.SOME_OF,
                null,
                null,
                known);
    }

    /** A day of the calendar: {@code 2026-09-27}. */
    public static RuleKind day() {
        return new RuleKind(RuleKind::isDay, "2026-09-27", Form.DAY, null, null, List.of());
    }

    private static boolean isDay(String value) {
        try {
            return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    && value.equals(LocalDate.parse(value).toString());
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
