package org.lintan.ticket.workflow;

import java.util.ArrayList;
import java.util.List;
import org.lintan.ticket.land.Outline;

/**
 * Land of this case that is, or is asked to be, credited elsewhere for overlapping years.
 *
 * @param issued true for an issued ticket, a foreign scheme or another plot of the case itself, false for another open case
 * @param reference serial with county ({@code 350428-0000001}), the scheme's own number, the other case's id, or the name of the case's other plot
 * @param overlapM2 shared area, already above the tolerance; 0 where the outlines were not compared
 * @param kind what makes it the same land
 * @param outlines of the other land, for the map of an officer
 */
public record LandConflict(
        boolean issued, String scheme, String reference, long overlapM2, Kind kind, List<Outline> outlines) {

    public LandConflict {
        outlines = List.copyOf(outlines);
    }

    /** Two findings of one kind about one reference: their areas and outlines together. */
    public LandConflict and(LandConflict other) {
        List<Outline> both = new ArrayList<>(outlines);
        both.addAll(other.outlines);
        return new LandConflict(issued, scheme, reference, overlapM2 + other.overlapM2, kind, both);
    }

    /** How two entries were found to be the same land. */
    public enum Kind {
        /** The outlines cover each other. */
        OVERLAP,
        /** Nearly the same shape, once the known shift of a web map (GCJ-02, BD-09) is undone. */
        TRACED,
        /** They stand on the same compartment of the same certificate, wherever the outlines lie. */
        SAME_TITLE,
        /** The same registered plot in another of its versions, whatever outline and paper each of them has. */
        SAME_PLOT
    }
}
