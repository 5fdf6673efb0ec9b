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
    String createdBy;
    LocalDateTime createdAt;

    @Version
    int version;

    static PlotRow of(String id, Actor steward, NewPlot plot, Outline outline, LocalDateTime at) {
        PlotRow row = new PlotRow();
        row.id = id;
        row.county = steward.county();
        row.holderParty = steward.party();
        row.name = ShownName.clean(plot.name());
        row.titleCertificateNo = ShownName.clean(plot.titleCertificateNo());
        row.compartment = ShownName.clean(plot.compartment());
        row.titleKey = TitleKey.of(row.titleCertificateNo, row.compartment);
        row.forestCategory = plot.forestCategory().name();
        row.dominantSpecies = ShownName.clean(plot.dominantSpecies());
        row.areaM2 = plot.areaM2();
        row.measuredAreaM2 = outline.areaM2();
        row.outlineWkt = outline.wkt();
        row.createdBy = steward.subject();
        row.createdAt = at;
        return row;
    }

    Plot toPlot() {
        return new Plot(
                id,
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
