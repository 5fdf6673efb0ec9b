package org.lintan.market.desk.floor;

import java.time.Instant;
import org.lintan.market.pit.Mode;

/**
 * A change of a ticket's mode: {@code PROPOSED} by one operator, then {@code CONFIRMED} by another, or {@code REPLACED} by a newer
 * proposal.
 *
 * @param confirmedBy null until confirmed, as are name and time
 */
public record ModeChange(
        String county,
        String changeId,
        String ticketId,
        Mode mode,
        String state,
        String proposedBy,
        String confirmedBy,
        String confirmedName,
        Instant confirmedAt) {

    public static final String PROPOSED = "PROPOSED";
    public static final String CONFIRMED = "CONFIRMED";
    public static final String REPLACED = "REPLACED";

    ModeChange confirmed(String by, String name, Instant at) {
        return new ModeChange(county, changeId, ticketId, mode, CONFIRMED, proposedBy, by, name, at);
    }
}
