package org.lintan.ticket.plots;

import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.TitleKey;

/**
 * A registered plot in one of its versions.
 *
 * @param version from 1; the plot keeps its id, a version never changes
 * @param areaM2 on the title certificate
 * @param measuredAreaM2 of the outline
 */
public record Plot(
        String plotId,
        int version,
        String county,
        String holderParty,
        String name,
        String titleCertificateNo,
        String compartment,
        String forestCategory,
        String dominantSpecies,
        long areaM2,
        long measuredAreaM2,
        Outline outline) {

    /** Certificate and compartment in the one form in which they are compared. */
    public String titleKey() {
        return TitleKey.of(titleCertificateNo, compartment);
    }
}
