package org.lintan.ticket.pub;

import java.time.LocalDate;
import java.util.List;
import org.lintan.kernel.party.PartyKind;

/**
 * An application on notice, for everybody.
 *
 * @param lastDay of the notice, which belongs to it entirely
 */
record PublicNotice(
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
        List<NoticedPlot> plots) {

    record NoticedPlot(
            String name, String titleCertificateNo, String compartment, String dominantSpecies, long areaM2) {}
}
