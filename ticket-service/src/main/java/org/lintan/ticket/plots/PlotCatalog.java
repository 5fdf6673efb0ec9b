package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lintan.ticket.land.Outline;

/** Lookups for other features, inside their transaction. */
@ApplicationScoped
public class PlotCatalog {

    private final PlotRows rows;

    PlotCatalog(PlotRows rows) {
        this.rows = rows;
    }

    /** The named plots of one holder in their newest version, ordered by id; unknown and foreign ones are simply not among them. */
    public Uni<List<Plot>> of(String county, String holderParty, Collection<String> plotIds) {
        return rows.list(
                        "county = ?1 and holderParty = ?2 and id in ?3 order by id",
                        county,
                        holderParty,
                        List.copyOf(plotIds))
                .map(found -> found.stream().map(PlotRow::toPlot).toList());
    }

    /** A row of {@code plot_version} with its plot's {@code holder_party}. */
    public static Plot plot(Row row) {
        return new Plot(
                row.getString("plot_id"),
                row.getInteger("version_no"),
                row.getString("county"),
                row.getString("holder_party"),
                row.getString("name"),
                row.getString("title_certificate_no"),
                row.getString("compartment"),
                row.getString("forest_category"),
                row.getString("dominant_species"),
                row.getLong("area_m2"),
                row.getLong("measured_area_m2"),
                Outline.fromWkt(row.getString("outline_wkt")));
    }

    public Uni<Optional<Plot>> find(String county, String plotId) {
        return rows.find("county = ?1 and id = ?2", county, plotId)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(PlotRow::toPlot));
    }
}
