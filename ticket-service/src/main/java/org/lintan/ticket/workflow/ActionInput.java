package org.lintan.ticket.workflow;

import java.util.List;
import org.lintan.kernel.text.ShownName;
import org.lintan.kernel.text.UniqueText;

/**
 * What the acting person states; which fields matter depends on the action.
 *
 * @param declared the fingerprint of the declaration the person read and ticked; null from callers of before
 * @param newestPlots whether a submission takes the newest versions of its plots; null is no: it stays with those it had
 * @param items what is wrong with a case that goes back, one by one
 * @param coordinateReason why a questionable source stands; null if blank
 * @param outsideReason why land outside its county or township stands; null if blank
 * @param measurerName the body that measured, as its report names it; null if blank
 */
public record ActionInput(
        Long measuredKg,
        String reportNo,
        String measurerName,
        String opinionNo,
        String overrideReason,
        List<String> reasons,
        String text,
        String objectionId,
        String resolution,
        String reason,
        List<Document> documents,
        CoordinateSource coordinateSource,
        String coordinateReason,
        String outsideReason,
        List<ReturnedItem> items,
        String declared,
        Boolean newestPlots) {

    public static final ActionInput NONE = new ActionInput(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public ActionInput {
        measurerName = blank(measurerName) ? null : ShownName.clean(measurerName);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        coordinateReason = blank(coordinateReason) ? null : coordinateReason.strip();
        outsideReason = blank(outsideReason) ? null : outsideReason.strip();
        items = items == null ? List.of() : List.copyOf(items);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** Whether this action, being a submission, takes the plots as they were put right. */
    public boolean takesNewestPlots(Action action) {
        return Boolean.TRUE.equals(newestPlots) && (action == Action.SUBMIT || action == Action.RESUBMIT);
    }

    /** Whether there is nothing to see in it, invisible signs included. */
    public static boolean blank(String text) {
        return UniqueText.of(text).isEmpty();
    }
}
