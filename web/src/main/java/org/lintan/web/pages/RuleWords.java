package org.lintan.web.pages;

import java.util.Map;
import java.util.function.LongFunction;
import org.lintan.kernel.rule.RuleUnit;
import org.lintan.web.pages.Words.Said;

/** A rule's name and value as people say them, the value in the unit its name says ({@link RuleUnit}). */
final class RuleWords {

    private static final Map<RuleUnit, LongFunction<Said>> SAYS = Map.of(
            RuleUnit.BASIS_POINTS,
            RuleWords::part,
            RuleUnit.DAYS,
            n -> counted(n, "天", "day"),
            RuleUnit.HOURS,
            n -> counted(n, "小时", "hour"),
            RuleUnit.PAPERS,
            n -> counted(n, "份", "paper"),
            RuleUnit.MEBIBYTES,
            n -> both(n + " MiB"),
            RuleUnit.SQUARE_METRES,
            n -> both(n + " m²"),
            RuleUnit.KG_PER_MU_YEAR,
            n -> new Said("每亩每年 " + Words.tonnes(n) + " 吨", Words.tonnes(n) + " t per mu and year"),
            RuleUnit.KILOGRAMS,
            n -> new Said(Words.tonnes(n) + " 吨", Words.tonnes(n) + " t"),
            RuleUnit.FEN_PER_TONNE,
            RuleWords::perTonne,
            RuleUnit.MINUTE_OF_DAY,
            RuleWords::clock);

    private RuleWords() {}

    static Said name(String key) {
        return Coded.say("rule.name", key);
    }

    /** As a person says it; what is no whole number, or has no unit, in its word, else as it stands. */
    static Said value(String key, String value) {
        if (value.matches("[0-9]{1,18}")) {
            long number = Long.parseLong(value);
            return RuleUnit.of(key).map(unit -> said(unit, key, number)).orElseGet(() -> both(Words.count(number)));
        }
        Said word = Coded.say("rule.value", value);
        return word.zh().equals(value) ? both(value) : word;
    }

    private static Said counted(long n, String zh, String en) {
        return new Said(n + " " + zh, n + " " + en + (n == 1 ? "" : "s"));
    }

    /** A fee is a percentage and never a third. */
    private static Said said(RuleUnit unit, String key, long number) {
        return key.startsWith("market.fee_bp.")
                ? both(Words.percent(number))
                : SAYS.get(unit).apply(number);
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
