package org.lintan.ticket.workflow;

/**
 * What an officer recorded about the outlines of a case.
 *
 * @param due false for a case submitted before this was asked: it goes on without
 * @param source null while nobody has said
 * @param sourceReason why a questionable source stands; null without
 */
public record OutlineRecord(boolean due, CoordinateSource source, String sourceReason) {

    boolean hasSource() {
        return source != null;
    }

    boolean explainsSource() {
        return !ActionInput.blank(sourceReason);
    }
}
