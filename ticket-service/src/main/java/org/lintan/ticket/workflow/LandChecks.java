package org.lintan.ticket.workflow;

import java.util.List;
import java.util.stream.Collectors;
import org.lintan.platform.http.Units;
import org.lintan.ticket.workflow.Check.Result;
import org.lintan.ticket.workflow.LandConflict.Kind;

/** Checks that a forest drawn elsewhere is not taken for another: by its paper, and by the shifts of web maps. */
final class LandChecks {

    private LandChecks() {}

    static Check compartments(CaseFacts facts) {
        String twice = facts.compartmentTwice();
        return new Check(
                "compartments-differ",
                "小班互不相同",
                "compartments differ",
                twice == null ? Result.PASS : Result.FAIL,
                twice == null ? "每块山场是不同的小班" : "两块山场是同一林权证的同一小班:" + twice,
                twice == null
                        ? "each plot stands on a compartment of its own"
                        : "two plots stand on the same compartment: " + twice);
    }

    static Check title(CaseFacts facts) {
        List<LandConflict> samePlot = facts.conflicts(Kind.SAME_PLOT);
        if (!samePlot.isEmpty()) {
            String reference = samePlot.get(0).reference();
            return title(
                    Result.FAIL,
                    reference + " 已就这块山场(更正前)签发了同一年份",
                    reference + " was issued on this plot, before it was put right, for the same years");
        }
        List<LandConflict> same = facts.conflicts(Kind.SAME_TITLE);
        if (same.isEmpty()) {
            return title(Result.PASS, "同一林权证、同一小班没有就这些年份签发过", "these compartments were not credited for these years");
        }
        LandConflict first = same.get(0);
        return first.issued()
                ? title(
                        Result.FAIL,
                        first.reference() + " 已就同一林权证、同一小班签发了同一年份",
                        first.reference()
                                + " was issued on the same compartment of the same certificate for the same years")
                : title(
                        Result.WARN,
                        "另一未办结申请 " + first.reference() + " 是同一林权证、同一小班,先备案者得",
                        "the open case " + first.reference()
                                + " asks for the same compartment; whoever is filed first gets it");
    }

    static Check traced(CaseFacts facts) {
        List<LandConflict> copies = facts.conflicts(Kind.TRACED);
        if (copies.isEmpty()) {
            return traced(Result.PASS, "没有发现从网络地图勾绘的重复轮廓", "no outline is a copy from a shifted web map");
        }
        LandConflict first = copies.get(0);
        return traced(
                first.issued() ? Result.FAIL : Result.WARN,
                "按网络地图的偏移还原后,与 %s 的轮廓几乎相同(%s 亩)".formatted(first.reference(), Units.mu(first.overlapM2())),
                "once a web map's shift is undone, nearly the outline of %s (%s mu)"
                        .formatted(first.reference(), Units.mu(first.overlapM2())));
    }

    /** Null for a case that was submitted before anybody asked. */
    static Check source(CaseFacts facts) {
        OutlineRecord outline = facts.outline();
        if (!outline.hasSource()) {
            return outline.due()
                    ? source(
                            Result.PENDING,
                            "还没有登记轮廓坐标的来源",
                            "where the outline's coordinates come from is not recorded yet")
                    : null;
        }
        String zh = outline.source().zh();
        String en = outline.source().en();
        if (!facts.sourceIsQuestionable(outline.source())) {
            return source(Result.PASS, zh, en);
        }
        return outline.explainsSource()
                ? source(Result.WARN, zh + ",说明:" + outline.sourceReason(), en + "; reason: " + outline.sourceReason())
                : source(
                        Result.FAIL,
                        zh + ",坐标可能偏移几百米,须写明为什么仍可采用",
                        en + ": it may lie hundreds of metres off, say why it stands");
    }

    /** Null where no outline of the county or township was imported: nothing was compared. */
    static Check whereabouts(CaseFacts facts) {
        Whereabouts where = facts.whereabouts();
        if (where.compared().isEmpty()) {
            return null;
        }
        String zhNote = where.invented() ? "(演示用的虚构界线)" : "";
        String enNote = where.invented() ? " (outlines invented for the demo)" : "";
        if (where.outside().isEmpty()) {
            String names = String.join("、", where.compared());
            return whereabouts(Result.PASS, "都在" + names + "界内" + zhNote, "inside " + names + enNote);
        }
        String zh = where.outside().stream()
                .map(one -> "“%s”有 %s 亩(%s)在%s界外"
                        .formatted(one.plotName(), Units.mu(one.outsideM2()), one.percent(), one.division()))
                .collect(Collectors.joining(";"));
        String en = where.outside().stream()
                .map(one -> "%s mu (%s) of \"%s\" lie outside %s"
                        .formatted(Units.mu(one.outsideM2()), one.percent(), one.plotName(), one.division()))
                .collect(Collectors.joining("; "));
        if (!facts.outsideIsOpen()) {
            String why = facts.outline().outsideReason();
            return whereabouts(Result.WARN, zh + zhNote + ",说明:" + why, en + enNote + "; reason: " + why);
        }
        return whereabouts(
                facts.outline().due() ? Result.PENDING : Result.WARN,
                zh + zhNote + ",请林业局核实并说明",
                en + enNote + ": the forestry bureau must look at it and say why it stands");
    }

    private static Check whereabouts(Result result, String zh, String en) {
        return new Check("within-divisions", "在本县本乡镇界内", "within county and township", result, zh, en);
    }

    private static Check source(Result result, String zh, String en) {
        return new Check("coordinate-source", "坐标来源", "coordinates' source", result, zh, en);
    }

    private static Check traced(Result result, String zh, String en) {
        return new Check("no-shifted-copy", "没有偏移的重复轮廓", "no shifted copy", result, zh, en);
    }

    private static Check title(Result result, String zh, String en) {
        return new Check("title-period-unique", "林权证未重复签发", "certificate not used twice", result, zh, en);
    }
}
