package org.lintan.ticket.application;

import java.time.LocalDate;
import java.util.List;
import org.lintan.kernel.party.PartyKind;

/**
 * An application on notice.
 *
 * @param holderName as registered: strangers see a person's masked
 * @param lastDay of the notice, which belongs to it entirely
 */
public record NoticeLine(
        String applicationId,
        String county,
        String holderName,
        PartyKind holderKind,
        String townName,
        String villageName,
        LocalDate periodStart,
        LocalDate periodEnd,
        String methodId,
        String methodVersion,
        long measuredKg,
        String measurerName,
        String reportNo,
        LocalDate openedOn,
        LocalDate lastDay,
        List<Plot> plots) {

    public record Plot(
            String name, String titleCertificateNo, String compartment, String dominantSpecies, long areaM2) {}
}
