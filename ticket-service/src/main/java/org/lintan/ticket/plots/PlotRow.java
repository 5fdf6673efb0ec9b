package org.lintan.ticket.plots;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.lintan.kernel.text.ShownName;
import org.lintan.platform.http.Actor;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.TitleKey;

@Entity
@Table(name = "plot")
class PlotRow {

    @Id
    String id;

    String county;
    String holderParty;
    String name;
    String titleCertificateNo;
    String compartment;
    String titleKey;
    String forestCategory;
    String dominantSpecies;
    long areaM2;
    long measuredAreaM2;
    String outlineWkt;
    /** Of the newest version, which this row repeats; see {@link PlotVersions}. */
    int versionNo;

    String createdBy;
    LocalDateTime createdAt;

    @Version
    int version;

    static PlotRow of(String id, Actor steward, NewPlot plot, Outline outline, LocalDateTime at) {
        PlotRow row = new PlotRow();
        row.id = id;
        row.county = steward.county();
        row.holderParty = steward.party();
        row.versionNo = 1;
        row.becomes(plot, outline);
        row.createdBy = steward.subject();
        row.createdAt = at;
        return row;
    }

    /** What the newest version says. */
    void becomes(NewPlot plot, Outline outline) {
        name = ShownName.clean(plot.name());
        titleCertificateNo = ShownName.clean(plot.titleCertificateNo());
        compartment = ShownName.clean(plot.compartment());
        titleKey = TitleKey.of(titleCertificateNo, compartment);
        forestCategory = plot.forestCategory().name();
        dominantSpecies = ShownName.clean(plot.dominantSpecies());
        areaM2 = plot.areaM2();
        measuredAreaM2 = outline.areaM2();
        outlineWkt = outline.wkt();
    }

    Plot toPlot() {
        return new Plot(
                id,
                versionNo,
                county,
                holderParty,
                name,
                titleCertificateNo,
                compartment,
                forestCategory,
                dominantSpecies,
                areaM2,
                measuredAreaM2,
                Outline.fromWkt(outlineWkt));
    }
}
