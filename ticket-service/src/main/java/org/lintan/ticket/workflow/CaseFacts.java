package org.lintan.ticket.workflow;

import java.time.LocalDate;
import java.util.List;
import org.lintan.ticket.method.Plausibility;
import org.lintan.ticket.method.Reduction;

/**
 * Everything the rules may know about a case, gathered at one moment.
 *
 * @param round the steps taken since the last submission
 * @param today the legal day
 * @param noticeEndsOn first day on which the notice is over; null before it opened
 * @param unansweredItems of a returned case: what the officer listed and the applicant has not answered
 * @param measuredKg what the measurer states; null before
 * @param reduction what the system re-computes from the inventories as they are now
 * @param unservedDays ends of the period for which a plot only has inventories of other days
 * @param plausibility of the measured figure, else of the re-computed one; null when there is neither
 * @param overrideReason the expert's reason for an implausible figure; null without
 * @param conflicts issued land first
 * @param plotsOverlapM2 how much the plots of the case cover each other, above the tolerance; 0 is right
 * @param compartmentTwice a compartment that two plots of the case stand on; null is right
 * @param outline what an officer recorded about the outlines
 * @param papers who brought any
 * @param whereabouts whether the plots lie in their county and township
 */
public record CaseFacts(
        Stage stage,
        String holderParty,
        List<Decided> round,
        LocalDate today,
        LocalDate noticeEndsOn,
        int openObjections,
        int unansweredItems,
        Long measuredKg,
        Reduction reduction,
        List<UnservedDay> unservedDays,
        Plausibility plausibility,
        String overrideReason,
        List<LandConflict> conflicts,
        long plotsOverlapM2,
        String compartmentTwice,
        List<PlotArea> areas,
        long areaWarnBasisPoints,
        OutlineRecord outline,
        PapersBrought papers,
        Whereabouts whereabouts) {

    public CaseFacts {
        round = List.copyOf(round);
        unservedDays = List.copyOf(unservedDays);
        conflicts = List.copyOf(conflicts);
        areas = List.copyOf(areas);
    }

    /** Those found in one way, issued land first. */
    List<LandConflict> conflicts(LandConflict.Kind kind) {
        return conflicts.stream().filter(one -> one.kind() == kind).toList();
    }

    /** Whether the outline may lie where no forest of this title is: drawn on a shifted map, from nobody knows where, or a copy of another. */
    boolean sourceIsQuestionable(CoordinateSource source) {
        return source.questionable() || !conflicts(LandConflict.Kind.TRACED).isEmpty();
    }

    /** Land outside its county or township that nobody has explained. */
    boolean outsideIsOpen() {
        return !whereabouts.outside().isEmpty() && !outline.explainsOutside(whereabouts.outsideM2());
    }

    boolean noticeOver() {
        return noticeEndsOn != null && !today.isBefore(noticeEndsOn);
    }

    boolean overridden() {
        return !ActionInput.blank(overrideReason);
    }

    /** Whether the measurer states less than half of what the inventories give: possible, but more often a slip of the pen. */
    boolean measuredFarBelow() {
        return measuredKg != null && measuredKg < recomputedKg() / 2;
    }

    long recomputedKg() {
        return reduction instanceof Reduction.Computed computed ? computed.quantityKg() : 0;
    }
}
