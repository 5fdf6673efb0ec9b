package org.lintan.ticket.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.kernel.notice.Notice;
import org.lintan.ticket.land.GeoJson;
import org.lintan.ticket.method.Reduction;

/**
 * What the ticket prints about how it came to be (domain §2: fields of a ticket), frozen on the day of issue.
 *
 * @param growth what each species contributed
 * @param measurerName as the report bears it; null on tickets older than this field
 */
public record TicketParticulars(
        List<Land> land,
        List<Reduction.Line> growth,
        long recomputedKg,
        String methodSource,
        String measurerParty,
        String measurerName,
        String reportNo,
        String opinionNo,
        String overrideReason,
        LocalDate noticeOpenedOn,
        LocalDate noticeEndedOn,
        String declaration,
        List<Decision> decisions) {

    /** Of the notice, the last day; kept is the first on which it was over, which of a notice of no days is the one it opened on. */
    public LocalDate lastDayOfNotice() {
        return noticeOpenedOn == null ? noticeEndedOn : Notice.lastDay(noticeOpenedOn, noticeEndedOn);
    }

    public record Land(
            String plotId,
            String name,
            String titleCertificateNo,
            String compartment,

            @Schema(enumeration = {"PUBLIC_BENEFIT", "COMMERCIAL", "NATURAL"})
            String forestCategory,

            String dominantSpecies,
            long areaM2,
            long measuredAreaM2,
            GeoJson outline) {}

    public record Decision(String action, String what, String by, Instant at) {}
}
