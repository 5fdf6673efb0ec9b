package org.lintan.ticket.workflow;

/**
 * Land of this case that is, or is asked to be, credited elsewhere for overlapping years.
 *
 * @param issued true for an issued ticket or a foreign scheme, false for another open case
 * @param reference serial with county ({@code 350428-0000001}), the scheme's own number, or the other case's id
 * @param overlapM2 shared area, already above the tolerance
 */
public record LandConflict(boolean issued, String scheme, String reference, long overlapM2) {}
