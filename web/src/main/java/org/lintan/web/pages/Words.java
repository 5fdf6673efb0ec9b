package org.lintan.web.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How figures, days and coded words are said on a public page: to a villager first, in English beside. */
final class Words {

    /** @param zh as a villager says it */
    public record Said(String zh, String en) {}

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Map<String, Said> BUCKETS = Map.of(
            "AVAILABLE",
            new Said("在手里", "held"),
            "ORDERED",
            new Said("放上去卖了", "offered for sale"),
            "CUSTODY",
            new Said("放在市场托管", "in market custody"),
            "PRESOLD",
            new Said("已预售", "sold in advance"),
            "PLEDGED",
            new Said("押给银行了", "pledged to a bank"),
            "FROZEN",
            new Said("冻结,暂不能动", "frozen"),
            "GUARANTEE",
            new Said("作法院保证", "court guarantee"),
            "BUFFER",
            new Said("风险预留", "risk buffer"),
            "RETIRED",
            new Said("用掉了,不能再卖", "retired, never sold again"),
            "CANCELLED",
            new Said("作废", "cancelled"));
    private static final Map<String, Said> EVENTS = Map.of(
            "ISSUED",
            new Said("签发:这张碳票办成了", "Issued"),
            "DEPOSITED",
            new Said("放进市场托管,准备卖", "Deposited into market custody"),
            "TRANSFERRED",
            new Said("卖掉了", "Sold"),
            "WITHDRAWN",
            new Said("从市场托管拿回", "Taken back from market custody"),
            "RETIRED",
            new Said("用掉了,不能再卖", "Retired"),
            "CANCELLED",
            new Said("作废", "Cancelled"));
    private static final Map<String, Said> PURPOSES = Map.of(
            "EVENT_NEUTRALITY", new Said("活动碳中和", "Carbon neutrality of an event"),
            "CORPORATE_RESPONSIBILITY", new Said("企业社会责任", "Corporate responsibility"),
            "JUDICIAL_RESTORATION", new Said("司法生态修复", "Judicial restoration"),
            "VOLUNTARY_DUTY", new Said("自愿履行植树义务", "Voluntary tree-planting duty"));
    private static final Map<String, Said> FORESTS = Map.of(
            "PUBLIC_BENEFIT",
            new Said("公益林", "public-benefit forest"),
            "COMMERCIAL",
            new Said("商品林", "commercial forest"),
            "NATURAL",
            new Said("天然林", "natural forest"));

    private Words() {}

    static Said bucket(String code) {
        return BUCKETS.getOrDefault(code, new Said(code, code));
    }

    static Said event(String code) {
        return EVENTS.getOrDefault(code, new Said(code, code));
    }

    static Said purpose(String code) {
        return PURPOSES.getOrDefault(code, new Said(code, code));
    }

    static Said forest(String code) {
        return FORESTS.getOrDefault(code, new Said(code, code));
    }

    /** A method's name beside its id; an id that has no name here yet stands for itself. */
    static String method(String id) {
        return id.equals("stock-volume") ? "蓄积量法 stock-volume" : id;
    }

    /** Kilograms as tonnes, exactly: {@code 12,723} or {@code 342.9}. */
    static String tonnes(long kg) {
        return grouped(BigDecimal.valueOf(kg, 3), 3);
    }

    static String count(long number) {
        return grouped(BigDecimal.valueOf(number), 0);
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
