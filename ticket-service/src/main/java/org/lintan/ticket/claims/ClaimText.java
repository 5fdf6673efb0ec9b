package org.lintan.ticket.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of certificates and pages about what units support (domain §7, claims). Each follows from the rules of the day, the purpose and what
 * was stated; a caller can add none.
 */
public final class ClaimText {

    public static final String NOT_FOR_COMPLIANCE = "不可用于碳排放配额清缴";
    public static final String NOT_FOR_COMPLIANCE_EN = "may not be surrendered against emission allowances";

    /** A sentence in both languages. */
    private record Pair(String zh, String en) {

        Pair and(Pair next) {
            return new Pair(zh + next.zh, en + " " + next.en);
        }

        Say as(Claim claim, String source) {
            return new Say(claim, zh, en, source);
        }
    }

    private ClaimText() {}

    /** The certificate of a retirement, by the rules of the day it happened. */
    public static Wording certificate(CertifiedUnits retired, ClaimRules rules) {
        Pair text = used(retired).and(emissions(retired, rules)).and(limits());
        List<Say> may = new ArrayList<>();
        List<Say> mayNot = new ArrayList<>();
        if (rules.supports(Claim.USED)) {
            may.add(mayUse(retired).as(Claim.USED, rules.source()));
        }
        (remainder(retired, rules) ? may : mayNot).add(emissions(retired, rules).as(Claim.REMAINDER, rules.source()));
        never(mayNot, rules);
        return new Wording(text.zh, text.en, List.copyOf(may), List.copyOf(mayNot));
    }

    /** A ticket of which nothing need have been used yet, by the rules of today. */
    public static Wording ticket(ClaimRules rules) {
        List<Say> may = new ArrayList<>();
        List<Say> mayNot = new ArrayList<>();
        if (rules.supports(Claim.USED)) {
            may.add(new Pair(
                            "注销以后,可以说:这些吨数是这片林子在这几年里多吸的碳,归证书上写的受益人用掉了,别人不能再用。",
                            "Once retired: these tonnes were taken up by this forest in these years; the beneficiary named on the certificate used them and nobody else can.")
                    .as(Claim.USED, rules.source()));
        }
        if (rules.supports(Claim.REMAINDER)) {
            may.add(new Pair(
                            "注销以前申报了一年的排放、自身减排和剩余,还可以说:用这些吨数抵了剩余中的多少。证书照申报的写,并写明数字没有核查。",
                            "If a year's emissions, own reductions and remainder were stated before retiring: how much of the remainder they were set against. The certificate says so, and that nobody has checked the figures.")
                    .as(Claim.REMAINDER, rules.source()));
        } else {
            mayNot.add(noRule().as(Claim.REMAINDER, rules.source()));
        }
        never(mayNot, rules);
        Pair text = new Pair(
                        "碳票不是碳排放配额,也不是 CCER," + NOT_FOR_COMPLIANCE + "。",
                        "A ticket is neither an allowance nor a CCER; its units " + NOT_FOR_COMPLIANCE_EN + ".")
                .and(neutral());
        return new Wording(text.zh, text.en, List.copyOf(may), List.copyOf(mayNot));
    }

    /** Kilograms as tonnes, exactly, without needless zeros. */
    static String tonnes(long quantityKg) {
        return BigDecimal.valueOf(quantityKg, 3).stripTrailingZeros().toPlainString();
    }

    private static Pair used(CertifiedUnits r) {
        return new Pair(
                "兹证明:林业碳票 %s(监测期 %s 至 %s)中的 %s 吨二氧化碳当量,已为“%s”以“%s”用途注销,不再流转。"
                        .formatted(
                                r.ticketCode(),
                                r.periodStart(),
                                r.periodEnd(),
                                tonnes(r.quantityKg()),
                                r.beneficiary(),
                                r.purpose().zh()),
                "This certifies that %s t CO2e of forestry carbon ticket %s (period %s to %s) were retired for \"%s\", purpose: %s, and never move again."
                        .formatted(
                                tonnes(r.quantityKg()),
                                r.ticketCode(),
                                r.periodStart(),
                                r.periodEnd(),
                                r.beneficiary(),
                                r.purpose().en()));
    }

    private static Pair mayUse(CertifiedUnits r) {
        return new Pair(
                "这 %s 吨是这片林子在 %s 至 %s 多吸的碳,归“%s”用掉了,别人不能再用。"
                        .formatted(tonnes(r.quantityKg()), r.periodStart(), r.periodEnd(), r.beneficiary()),
                "These %s t were taken up by this forest from %s to %s; \"%s\" used them and nobody else can."
                        .formatted(tonnes(r.quantityKg()), r.periodStart(), r.periodEnd(), r.beneficiary()));
    }

    /** Whether it may be said that something was set against emissions. */
    private static boolean remainder(CertifiedUnits r, ClaimRules rules) {
        return r.stated().declaration() == Declaration.STATED
                && r.stated().againstKg() > 0
                && r.purpose().againstEmissions()
                && rules.supports(Claim.REMAINDER);
    }

    private static Pair emissions(CertifiedUnits r, ClaimRules rules) {
        if (!r.purpose().againstEmissions()) {
            return new Pair(
                    "这些吨数用于%s,不能再算作抵了谁的排放。".formatted(r.purpose().zh()),
                    "These tonnes serve %s and are not set against anybody's emissions as well."
                            .formatted(r.purpose().en()));
        }
        return switch (r.stated().declaration()) {
            case STATED -> figures(r).and(rules.supports(Claim.REMAINDER) ? against(r) : noRule());
            case NOT_STATED ->
                new Pair(
                        "受益人没有申报排放和自身减排,所以不能说这些吨数抵了它的排放。",
                        "The beneficiary states no emissions and no reductions of its own, so these tonnes cannot be said to offset its emissions.");
            case NONE ->
                new Pair(
                        "没有排放申报的记录,所以不能说这些吨数抵了谁的排放。",
                        "There is no statement of emissions on record, so these tonnes cannot be said to offset anybody's emissions.");
        };
    }

    private static Pair figures(CertifiedUnits r) {
        Statement s = r.stated().statement().orElseThrow();
        return new Pair(
                "受益人自报:%d 年排放 %s 吨,自身减排 %s 吨,剩余 %s 吨(数字由受益人负责,没有核查)。"
                        .formatted(
                                s.year(),
                                tonnes(s.emissionsKg()),
                                tonnes(s.ownReductionsKg()),
                                tonnes(s.remainderKg())),
                "As the beneficiary states, unverified: emissions of %d %s t, own reductions %s t, remainder %s t."
                        .formatted(
                                s.year(),
                                tonnes(s.emissionsKg()),
                                tonnes(s.ownReductionsKg()),
                                tonnes(s.remainderKg())));
    }

    private static Pair against(CertifiedUnits r) {
        String against = tonnes(r.stated().againstKg());
        String beyond = tonnes(r.beyondKg());
        if (r.beyondKg() == 0) {
            return new Pair(
                    "本次注销的 %s 吨都用来抵这一剩余。".formatted(against),
                    "All %s t retired are set against this remainder.".formatted(against));
        }
        if (r.stated().againstKg() == 0) {
            return new Pair(
                    "这一剩余已经没有可抵的,本次注销的 %s 吨不能算作抵了排放。".formatted(beyond),
                    "Nothing of this remainder was left, so the %s t retired are not set against emissions."
                            .formatted(beyond));
        }
        return new Pair(
                "本次注销的吨数中,%s 吨抵这一剩余,其余 %s 吨超出剩余,不能算作抵了排放。".formatted(against, beyond),
                "Of the tonnes retired, %s t are set against this remainder; the other %s t are beyond it and offset nothing."
                        .formatted(against, beyond));
    }

    private static Pair noRule() {
        return new Pair(
                "按当日的规则,不能说这些吨数抵了排放。", "By the rules of the day these tonnes cannot be said to offset emissions.");
    }

    private static Pair limits() {
        return new Pair("本证明" + NOT_FOR_COMPLIANCE + "。", "They " + NOT_FOR_COMPLIANCE_EN + ".").and(neutral());
    }

    private static Pair neutral() {
        return new Pair(
                "单凭碳票,无论买入还是注销,都不能宣称“碳中和”。",
                "Credits alone, bought or retired, do not support a claim of carbon neutrality.");
    }

    private static void never(List<Say> mayNot, ClaimRules rules) {
        mayNot.add(new Pair(
                        "不能说自己、活动或产品“碳中和”“零碳”:无论只是买入还是已经注销,单凭碳票都不支持这种说法。先减自己的排放。",
                        "Not \"carbon neutral\" or \"zero carbon\" of oneself, an event or a product: credits alone, bought or retired, never support it. Own reductions come first.")
                .as(Claim.CARBON_NEUTRAL, rules.source()));
        mayNot.add(new Pair(
                        NOT_FOR_COMPLIANCE + ";它不是配额,也不是国家核证自愿减排量(CCER)。",
                        "Not for compliance with an emissions cap; it is neither an allowance nor a CCER.")
                .as(Claim.COMPLIANCE, ""));
        rules.euBan().map(ClaimText::eu).ifPresent(mayNot::add);
    }

    private static Say eu(ClaimRules.EuBan ban) {
        Pair said = ban.inForce()
                ? new Pair(
                        "产品卖到欧盟的请注意:在欧盟,不能以抵消为由对消费者说产品对气候没有影响、影响更小或有好处%s。"
                                .formatted(
                                        ban.from().map(day -> "(" + day + " 起)").orElse("")),
                        "If you sell to the EU: there a product may not be called neutral, reduced or positive for the climate by offsetting%s."
                                .formatted(ban.from()
                                        .map(day -> " (since " + day + ")")
                                        .orElse("")))
                : new Pair(
                        "产品卖到欧盟的请注意:从 %s 起,在欧盟不能再以抵消为由对消费者说产品对气候没有影响、影响更小或有好处。"
                                .formatted(ban.from().orElseThrow()),
                        "If you sell to the EU: from %s a product may no longer be called neutral, reduced or positive for the climate there by offsetting."
                                .formatted(ban.from().orElseThrow()));
        return said.as(Claim.EU_PRODUCT, ban.source());
    }
}
