package org.lintan.ticket.plots;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ticket.land.GeoJson;

/**
 * A plot as JSON.
 *
 * @param version which of its versions this is: the newest where plots are listed, the judged one in a case
 * @param issued the years for which a ticket was issued on it, in whichever version, earliest first; null where one version is told of, in a case or a history
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
        GeoJson outline,
        List<Issued> issued) {

    /**
     * Years that are used up on a plot.
     *
     * @param serial of the ticket
     */
    public record Issued(String serial, LocalDate periodStart, LocalDate periodEnd) {}

    /** One version of a plot, without what was issued on it. */
    public static PlotView of(Plot plot) {
        return of(plot, null);
    }

    static PlotView of(Plot plot, List<Issued> issued) {
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
                plot.outline().geoJson(),
                issued);
    }
}
