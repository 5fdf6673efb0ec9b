package org.lintan.ticket.plots;

import org.lintan.ticket.land.Outline;

/**
 * A registered plot.
 *
 * @param areaM2 on the title certificate
 * @param measuredAreaM2 of the outline
 */
public record Plot(
        String plotId,
        String county,
        String holderParty,
        String name,
        String titleCertificateNo,
        String compartment,
        String forestCategory,
        String dominantSpecies,
        long areaM2,
        long measuredAreaM2,
        Outline outline) {}
