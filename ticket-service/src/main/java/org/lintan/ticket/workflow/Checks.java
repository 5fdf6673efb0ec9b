package org.lintan.ticket.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lintan.platform.http.Units;
import org.lintan.ticket.method.Plausibility;
import org.lintan.ticket.method.Plausibility.Verdict;
import org.lintan.ticket.method.Reduction;
import org.lintan.ticket.workflow.Check.Result;

/** Re-computes the checks of the case page from the facts of the moment. */
public final class Checks {

    private Checks() {}

    public static List<Check> of(CaseFacts facts) {
        return Stream.of(
                        area(facts),
                        plots(facts),
                        LandChecks.compartments(facts),
                        land(facts),
                        LandChecks.title(facts),
                        LandChecks.traced(facts),
                        LandChecks.source(facts),
                        LandChecks.whereabouts(facts),
                        PaperChecks.application(facts),
                        inventoryDays(facts),
                        reduction(facts),
                        measured(facts),
                        PaperChecks.measuring(facts),
                        plausible(facts),
                        notice(facts),
                        objections(facts),
                        persons(facts))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Check area(CaseFacts facts) {
        Optional<PlotArea> off = facts.areas().stream()
                .filter(area -> area.differenceBasisPoints() > facts.areaWarnBasisPoints())
                .findFirst();
        return off.map(area -> new Check(
                        "outline-area",
                        "轮廓面积",
                        "outline area",
                        Result.WARN,
                        "“%s”证载 %s 亩,轮廓 %s 亩,相差 %s"
                                .formatted(
                                        area.plotName(),
                                        Units.mu(area.statedM2()),
                                        Units.mu(area.outlineM2()),
                                        percent(area)),
                        "\"%s\": certificate %s mu, outline %s mu, off by %s"
                                .formatted(
                                        area.plotName(),
                                        Units.mu(area.statedM2()),
                                        Units.mu(area.outlineM2()),
                                        percent(area))))
                .orElseGet(() -> new Check(
                        "outline-area",
                        "轮廓面积",
                        "outline area",
                        Result.PASS,
                        "轮廓面积与证载面积相符",
                        "outlines agree with the certificates"));
    }

    private static String percent(PlotArea area) {
        return "%d.%02d%%".formatted(area.differenceBasisPoints() / 100, area.differenceBasisPoints() % 100);
    }

    private static Check plots(CaseFacts facts) {
        long shared = facts.plotsOverlapM2();
        return shared == 0
                ? new Check(
                        "plots-disjoint",
                        "山场互不重叠",
                        "plots disjoint",
                        Result.PASS,
                        "申请内的山场互不重叠",
                        "the plots do not cover each other")
                : new Check(
                        "plots-disjoint",
                        "山场互不重叠",
                        "plots disjoint",
                        Result.FAIL,
                        "申请内的山场互相重叠 %s 亩".formatted(Units.mu(shared)),
                        "the plots cover each other by %s mu".formatted(Units.mu(shared)));
    }

    private static Check land(CaseFacts facts) {
        List<LandConflict> overlaps = facts.conflicts(LandConflict.Kind.OVERLAP);
        if (overlaps.isEmpty()) {
            return new Check(
                    "land-period-unique",
                    "未重复签发",
                    "not issued twice",
                    Result.PASS,
                    "没有与已签发碳票或其他项目重叠",
                    "no overlap with issued tickets or other schemes");
        }
        LandConflict worst = overlaps.get(0);
        String zh = worst.issued() ? "与 %s 的土地和监测期重叠 %s 亩" : "与另一未办结申请 %s 重叠 %s 亩,先备案者得";
        String en = worst.issued()
                ? "overlaps %s in land and years by %2$s mu"
                : "overlaps the open case %s by %s mu; whoever is filed first gets it";
        return new Check(
                "land-period-unique",
                "未重复签发",
                "not issued twice",
                worst.issued() ? Result.FAIL : Result.WARN,
                zh.formatted(worst.reference(), Units.mu(worst.overlapM2())),
                en.formatted(worst.reference(), Units.mu(worst.overlapM2())));
    }

    /** Told from the draft on: once the case is measured it would be too late. Null where nothing is wrong. */
    private static Check inventoryDays(CaseFacts facts) {
        if (facts.unservedDays().isEmpty()) {
            return null;
        }
        UnservedDay first = facts.unservedDays().get(0);
        return new Check(
                "inventory-days",
                "调查日期",
                "days of the inventories",
                Result.WARN,
                "“%s”%s调查要用 %s 当天的数据;现有最近的一次是 %s,不能代替。计量前请补上 %s 的调查数据。"
                        .formatted(
                                first.plotName(),
                                first.opening() ? "期初" : "期末",
                                first.needed(),
                                first.nearest(),
                                first.needed()),
                "\"%s\": the %s inventory must be of %s; the nearest one is of %s and cannot serve. Record one of %s before the measurement."
                        .formatted(
                                first.plotName(),
                                first.opening() ? "opening" : "closing",
                                first.needed(),
                                first.nearest(),
                                first.needed()));
    }

    private static Check reduction(CaseFacts facts) {
        if (facts.reduction() instanceof Reduction.Computed computed) {
            return new Check(
                    "reduction",
                    "系统复算",
                    "re-computed",
                    Result.PASS,
                    "按两次调查复算为 %s 吨".formatted(Units.tonnes(computed.quantityKg())),
                    "%s t from the two inventories".formatted(Units.tonnes(computed.quantityKg())));
        }
        Reduction.Impossible impossible = (Reduction.Impossible) facts.reduction();
        return new Check(
                "reduction",
                "系统复算",
                "re-computed",
                facts.stage().frozen() ? Result.FAIL : Result.PENDING,
                (impossible.fault().zh() + " " + impossible.detail()).strip(),
                (impossible.fault().en() + " " + impossible.detail()).strip());
    }

    private static Check measured(CaseFacts facts) {
        if (facts.measuredKg() == null) {
            return new Check(
                    "measured-covered",
                    "计量与复算相符",
                    "measured within re-computed",
                    Result.PENDING,
                    "还没有计量结果",
                    "not measured yet");
        }
        long spare = facts.recomputedKg() - facts.measuredKg();
        if (facts.measuredFarBelow()) {
            return new Check(
                    "measured-covered",
                    "计量与复算相符",
                    "measured within re-computed",
                    Result.WARN,
                    "计量 %s 吨,不到系统复算 %s 吨的一半;请核对是不是填错,填错了要退回重新计量"
                            .formatted(Units.tonnes(facts.measuredKg()), Units.tonnes(facts.recomputedKg())),
                    "%s t measured, less than half of the %s t re-computed: check whether it is a slip; if so the case must go back"
                            .formatted(Units.tonnes(facts.measuredKg()), Units.tonnes(facts.recomputedKg())));
        }
        return spare >= 0
                ? new Check(
                        "measured-covered",
                        "计量与复算相符",
                        "measured within re-computed",
                        Result.PASS,
                        "计量 %s 吨,不超过复算".formatted(Units.tonnes(facts.measuredKg())),
                        "%s t measured, not above the re-computed".formatted(Units.tonnes(facts.measuredKg())))
                : new Check(
                        "measured-covered",
                        "计量与复算相符",
                        "measured within re-computed",
                        Result.FAIL,
                        "计量比复算多 %s 吨".formatted(Units.tonnes(-spare)),
                        "measured is %s t above the re-computed".formatted(Units.tonnes(-spare)));
    }

    private static Check plausible(CaseFacts facts) {
        Plausibility plausibility = facts.plausibility();
        if (plausibility == null) {
            return new Check("plausible", "合理性", "plausible", Result.PENDING, "还没有可比的数量", "no quantity to judge yet");
        }
        String zh = "每亩每年 %s 千克".formatted(Units.whole(plausibility.kgPerMuYear()));
        String en = "%s kg per mu and year".formatted(Units.whole(plausibility.kgPerMuYear()));
        if (plausibility.verdict() == Verdict.PLAUSIBLE) {
            return new Check("plausible", "合理性", "plausible", Result.PASS, zh, en);
        }
        if (plausibility.verdict() == Verdict.BLOCK && !facts.overridden()) {
            return new Check(
                    "plausible",
                    "合理性",
                    "plausible",
                    Result.FAIL,
                    zh + ",超出可信上限,须专家说明",
                    en + ", above the limit: an expert must explain");
        }
        return new Check(
                "plausible",
                "合理性",
                "plausible",
                Result.WARN,
                zh + ",偏高" + explained(facts, ",专家说明:"),
                en + ", high" + explained(facts, "; expert: "));
    }

    private static String explained(CaseFacts facts, String lead) {
        return facts.overridden() ? lead + facts.overrideReason() : "";
    }

    private static Check notice(CaseFacts facts) {
        if (facts.noticeEndsOn() == null) {
            return new Check("notice", "公示", "notice", Result.PENDING, "还没有公示", "not on notice yet");
        }
        return facts.noticeOver()
                ? new Check(
                        "notice",
                        "公示",
                        "notice",
                        Result.PASS,
                        "公示已经期满,%s 起可以继续".formatted(facts.noticeEndsOn()),
                        "the notice is over, from %s on".formatted(facts.noticeEndsOn()))
                : new Check(
                        "notice",
                        "公示",
                        "notice",
                        Result.PENDING,
                        "公示中,%s 起可以继续".formatted(facts.noticeEndsOn()),
                        "on notice; it is over from %s on".formatted(facts.noticeEndsOn()));
    }

    private static Check objections(CaseFacts facts) {
        return facts.openObjections() == 0
                ? new Check("objections", "异议", "objections", Result.PASS, "没有未答复的异议", "no objection is open")
                : new Check(
                        "objections",
                        "异议",
                        "objections",
                        Result.FAIL,
                        "有 %d 条异议未答复".formatted(facts.openObjections()),
                        "%d objections are open".formatted(facts.openObjections()));
    }

    private static Check persons(CaseFacts facts) {
        Map<String, Action> seen = new HashMap<>();
        for (Decided step : facts.round()) {
            Action before = step.action().decides() ? seen.putIfAbsent(step.subject(), step.action()) : null;
            if (before != null) {
                return new Check(
                        "separate-persons",
                        "各环节不同人",
                        "separate persons",
                        Result.FAIL,
                        "“%s”和“%s”是同一个人".formatted(before.zh(), step.action().zh()),
                        "\"%s\" and \"%s\" were the same person"
                                .formatted(before.en(), step.action().en()));
            }
        }
        return new Check(
                "separate-persons",
                "各环节不同人",
                "separate persons",
                Result.PASS,
                "每个决定由不同的人作出",
                "each decision was another person's");
    }

    /** What is still missing before the case can become a ticket, in plain words; empty when nothing is. */
    public static List<Check> missing(Collection<Check> checks) {
        return checks.stream()
                .filter(Objects::nonNull)
                .filter(check -> check.result() == Result.FAIL || check.result() == Result.PENDING)
                .toList();
    }
}
