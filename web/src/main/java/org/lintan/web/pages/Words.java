package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How figures, days and codes are said on a public page: to a villager first, in English beside. */
final class Words {

    /** @param zh as a villager says it */
    public record Said(String zh, String en) {}

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Words() {}

    static Said bucket(String code) {
        return Coded.say("bucket", code);
    }

    static Said event(String code) {
        return Coded.say("event", code);
    }

    static Said purpose(String code) {
        return Coded.say("purpose", code);
    }

    static Said forest(String code) {
        return Coded.say("category", code);
    }

    /** A method's name beside its id; an id that has no name here yet stands for itself. */
    static String method(String id) {
        Said name = Coded.say("method", id);
        return name.zh().equals(id) ? id : name.zh() + " " + id;
    }

    /** Kilograms as tonnes, exactly: {@code 12,723} or {@code 342.9}. */
    static String tonnes(long kg) {
        return grouped(BigDecimal.valueOf(kg, 3), 3);
    }

    /** Fen as yuan with both places: {@code 40,845.00}. */
    static String yuan(long fen) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(BigDecimal.valueOf(fen, 2));
    }

    /** One amount, or the two ends of a range. */
    static String yuan(long from, long to) {
        return from == to ? yuan(from) : yuan(from) + "–" + yuan(to);
    }

    static Said lane(String code) {
        return Coded.say("lane", code);
    }

    static Said kind(String code) {
        return Coded.say("kind", code);
    }

    static String count(long number) {
        return grouped(BigDecimal.valueOf(number), 0);
    }

    /** Hundredths of a percent: {@code 12.5 %}. */
    static String percent(long basisPoints) {
        return grouped(BigDecimal.valueOf(basisPoints, 2), 2) + " %";
    }

    /** Square metres as mu (1 mu = 2000/3 m²), to two places. */
    static String mu(long m2) {
        return grouped(
                BigDecimal.valueOf(m2)
                        .multiply(BigDecimal.valueOf(3))
                        .divide(BigDecimal.valueOf(2000), 2, RoundingMode.HALF_UP),
                2);
    }

    static String cubicMetres(long dm3) {
        return grouped(BigDecimal.valueOf(dm3, 3), 3);
    }

    /** Numbered units, as vouchers and certificates name them: {@code 第 1–2,723,000 公斤 kg}; empty for none. */
    static String units(JsonNode blocks) {
        String all = StreamSupport.stream(blocks.spliterator(), false)
                .map(block -> count(block.path("from").asLong()) + "–"
                        + count(block.path("to").asLong()))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : "第 " + all + " 公斤 kg";
    }

    /** An instant as the day and minute it was in China; anything else as it came. */
    static String moment(String instant) {
        try {
            return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                    .format(Instant.parse(instant).atZone(CHINA));
        } catch (java.time.format.DateTimeParseException e) {
            return instant;
        }
    }

    private static String grouped(BigDecimal value, int places) {
        return new DecimalFormat(
                        places == 0 ? "#,##0" : "#,##0." + "#".repeat(places),
                        DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }
}
