package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;

/** The versions of plots as rows. They are added, one number after the other, and never changed. */
@ApplicationScoped
class PlotVersions {

    private static final List<String> COLUMNS = List.of(
            "county",
            "plot_id",
            "version_no",
            "name",
            "title_certificate_no",
            "compartment",
            "title_key",
            "forest_category",
            "dominant_species",
            "area_m2",
            "measured_area_m2",
            "outline_wkt",
            "reason",
            "left_issued_m2",
            "put_by",
            "put_name",
            "put_at");

    /** As {@link PlotCatalog#plot} reads them. */
    private static final String SELECT =
            "SELECT v.*, p.holder_party FROM plot_version v JOIN plot p ON p.id = v.plot_id WHERE v.county = ? AND v.plot_id = ?";

    /**
     * Keeps what the row says as the version whose number it bears, with its cells, and makes those the cells of the newest.
     *
     * @param reason why the version before was wrong; null for the first
     * @param leftIssuedM2 land under issued tickets of the plot that lies outside
     */
    Uni<Void> add(
            Sql sql,
            PlotRow row,
            Iterable<String> outlineCells,
            String reason,
            long leftIssuedM2,
            Actor by,
            LocalDateTime at) {
        List<Object[]> cells = new ArrayList<>();
        List<Object[]> newest = new ArrayList<>();
        outlineCells.forEach(cell -> {
            cells.add(new Object[] {cell, row.id, row.versionNo});
            newest.add(new Object[] {cell, row.id});
        });
        return sql.insert("plot_version", COLUMNS, List.<Object[]>of(new Object[] {
                    row.county,
                    row.id,
                    row.versionNo,
                    row.name,
                    row.titleCertificateNo,
                    row.compartment,
                    row.titleKey,
                    row.forestCategory,
                    row.dominantSpecies,
                    row.areaM2,
                    row.measuredAreaM2,
                    row.outlineWkt,
                    reason,
                    leftIssuedM2,
                    by.subject(),
                    by.name(),
                    at
                }))
                .chain(() -> sql.insert("plot_version_cell", List.of("cell", "plot_id", "version_no"), cells))
                .chain(() -> sql.update("DELETE FROM plot_cell WHERE plot_id = ?", row.id))
                .chain(() -> sql.insert("plot_cell", List.of("cell", "plot_id"), newest))
                .replaceWithVoid();
    }

    /** Newest first, from below a number on. */
    Uni<List<Row>> below(Sql sql, String county, String plotId, int number, int limit) {
        return sql.rows(
                SELECT + " AND v.version_no < ? ORDER BY v.version_no DESC LIMIT " + limit, county, plotId, number);
    }

    /** Those of these two that there are. */
    Uni<List<Row>> both(Sql sql, String county, String plotId, int one, int other) {
        return sql.rows(SELECT + " AND v.version_no IN (?, ?)", county, plotId, one, other);
    }
}
