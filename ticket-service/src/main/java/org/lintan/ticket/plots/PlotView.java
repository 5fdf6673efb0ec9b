package org.lintan.ticket.plots;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.land.GeoJson;

/**
 * A plot as JSON.
 *
 * @param version which of its versions this is: the newest where plots are listed, the judged one in a case
 */
public record PlotView(
        String plotId,
        int version,
        String holderParty,
        String name,
        String titleCertificateNo,
        String compartment,

        @Schema(implementation = NewPlot.ForestCategory.class)
        String forestCategory,

        String dominantSpecies,
        long areaM2,
        long measuredAreaM2,
        GeoJson outline) {

    public static PlotView of(Plot plot) {
        return new PlotView(
                plot.plotId(),
                plot.version(),
                plot.holderParty(),
                plot.name(),
                plot.titleCertificateNo(),
                plot.compartment(),
                plot.forestCategory(),
                plot.dominantSpecies(),
                plot.areaM2(),
                plot.measuredAreaM2(),
                plot.outline().geoJson());
    }
}
