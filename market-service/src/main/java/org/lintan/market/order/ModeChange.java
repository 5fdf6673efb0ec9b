package org.lintan.market.order;

import java.time.Instant;
import org.lintan.market.desk.floor.Ref;

/**
 * A change of a instrument's mode: {@code PROPOSED} by one operator, then {@code CONFIRMED} by another, or {@code REPLACED} by a newer
 * proposal.
 *
 * @param confirmedBy null until confirmed, as are name and time
 */
public record ModeChange(
        String county,
        String changeId,
        String instrumentId,
        Mode mode,
        String state,
        String proposedBy,
        String confirmedBy,
        String confirmedName,
        Instant confirmedAt) {

    public static final String PROPOSED = "PROPOSED";
    public static final String CONFIRMED = "CONFIRMED";
    public static final String REPLACED = "REPLACED";

    Ref ref() {
        return new Ref(county, changeId);
    }

    ModeChange confirmed(String by, String name, Instant at) {
        return new ModeChange(county, changeId, instrumentId, mode, CONFIRMED, proposedBy, by, name, at);
    }
}
