package org.lintan.ticket.divisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.platform.time.Utc;
import org.lintan.ticket.land.GeoJson;

/**
 * An import as an office sees it.
 *
 * @param inForce whether cases are judged by it today
 * @param outlines the county first; their outlines only where one import is asked for, else null
 */
record DivisionImportView(
        String importId,
        LocalDate validFrom,
        String source,
        boolean invented,

        @Schema(enumeration = {"PROPOSED", "CONFIRMED", "WITHDRAWN"})
        String state,

        boolean inForce,
        String proposedBy,
        Instant proposedAt,
        String confirmedBy,
        Instant confirmedAt,
        String withdrawnBy,
        Instant withdrawnAt,
        List<Item> outlines) {

    record Item(String code, String name, long areaM2, GeoJson outline) {}

    static DivisionImportView of(DivisionImportRow row, boolean inForce, List<Item> outlines) {
        return new DivisionImportView(
                row.id,
                row.validFrom,
                row.source,
                row.invented,
                row.state,
                inForce,
                row.proposedName,
                Utc.instant(row.proposedAt),
                row.confirmedName,
                Optional.ofNullable(row.confirmedAt).map(Utc::instant).orElse(null),
                row.withdrawnName,
                Optional.ofNullable(row.withdrawnAt).map(Utc::instant).orElse(null),
                outlines);
    }
}
