package org.lintan.web.pages;

import java.util.List;
import java.util.function.LongFunction;
import org.lintan.web.pages.Words.Said;

/** A rule's name and value as people say them. The unit is in the rule's name: {@code …_bp} are hundredths of a percent, {@code …_kg} kilograms. */
final class RuleWords {

    private record Unit(String end, LongFunction<Said> says) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("_bp", RuleWords::part),
            new Unit("market.fee_bp.village", n -> both(Words.percent(n))),
            new Unit("market.fee_bp.other", n -> both(Words.percent(n))),
            new Unit("_days", n -> counted(n, "天", "day")),
            new Unit("_hours", n -> counted(n, "小时", "hour")),
            new Unit("_count", n -> counted(n, "份", "paper")),
            new Unit("_mib", n -> both(n + " MiB")),
            new Unit("_m2", n -> both(n + " m²")),
            new Unit(
                    "_kg_per_mu_year",
                    n -> new Said("每亩每年 " + Words.tonnes(n) + " 吨", Words.tonnes(n) + " t per mu and year")),
            new Unit("_kg", n -> new Said(Words.tonnes(n) + " 吨", Words.tonnes(n) + " t")),
            new Unit("_price", RuleWords::perTonne),
            new Unit("reserve.price", RuleWords::perTonne),
            new Unit("_minute", RuleWords::clock),
            new Unit("market.day_close", RuleWords::clock));

    private RuleWords() {}

    static Said name(String key) {
        return Coded.say("rule.name", key);
    }

    /** As a person says it; what is no whole number, or has no unit, in its word, else as it stands. */
    static Said value(String key, String value) {
        if (value.matches("[0-9]{1,18}")) {
            long number = Long.parseLong(value);
            return UNITS.stream()
                    .filter(unit -> key.endsWith(unit.end()))
                    .findFirst()
                    .map(unit -> unit.says().apply(number))
                    .orElseGet(() -> both(Words.count(number)));
        }
        Said word = Coded.say("rule.value", value);
        return word.zh().equals(value) ? both(value) : word;
    }

    private static Said counted(long n, String zh, String en) {
        return new Said(n + " " + zh, n + " " + en + (n == 1 ? "" : "s"));
    }

    /** Hundredths of a percent; what the law says in thirds is kept as thirds. */
    private static Said part(long basisPoints) {
        if (basisPoints == 6666 || basisPoints == 6667) {
            return new Said("三分之二", "two thirds");
        }
        return basisPoints == 3333 || basisPoints == 3334
                ? new Said("三分之一", "one third")
                : both(Words.percent(basisPoints));
    }

    private static Said perTonne(long fen) {
        return new Said("每吨 " + Words.yuan(fen) + " 元", Words.yuan(fen) + " yuan per tonne");
    }

    /** Minutes after midnight as a time; 1,440 is the end of the day. */
    private static Said clock(long minutes) {
        return both(String.format("%02d:%02d", minutes / 60, minutes % 60));
    }

    private static Said both(String text) {
        return new Said(text, text);
    }

    /** Where a rule holds: a place by its division code. */
    static Said place(String region) {
        if (region.isEmpty()) {
            return new Said("全国", "nation");
        }
        Said level = switch (region.length()) {
            case 2 -> new Said("省", "province");
            case 4 -> new Said("市", "city");
            case 6 -> new Said("县", "county");
            case 9 -> new Said("乡镇", "township");
            default -> new Said("村", "village");
        };
        return new Said(level.zh() + " " + region, level.en() + " " + region);
    }
}
