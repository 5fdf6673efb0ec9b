package org.lintan.ticket.workflow;

/**
 * What an officer recorded about the outlines of a case.
 *
 * @param due false for a case submitted before this was asked: it goes on without
 * @param source null while nobody has said
 * @param sourceReason why a questionable source stands; null without
 * @param outsideReason why land outside its county or township stands; null without
 * @param outsideM2 how much lay outside when that was said
 */
public record OutlineRecord(
        boolean due, CoordinateSource source, String sourceReason, String outsideReason, long outsideM2) {

    boolean hasSource() {
        return source != null;
    }

    /** Whether land of which so much lies outside was looked at: what came to more since then, by a new outline of the county, is not. */
    boolean explainsOutside(long m2) {
        return !ActionInput.blank(outsideReason) && m2 <= outsideM2;
    }

    boolean explainsSource() {
        return !ActionInput.blank(sourceReason);
    }
}
