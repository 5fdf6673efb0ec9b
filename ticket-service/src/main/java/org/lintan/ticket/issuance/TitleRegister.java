package org.lintan.ticket.issuance;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.workflow.LandConflict;
import org.lintan.ticket.workflow.LandConflict.Kind;

/**
 * Which compartment of which certificate is used up for which years, wherever its outline is drawn. Within one county: the county's own
 * registry numbers its certificates, so the same number elsewhere is another paper.
 */
@ApplicationScoped
public class TitleRegister {

    /** Tickets of the county on a compartment of these plots, or on one of these plots in any version, in overlapping years, by serial. */
    public Uni<List<LandConflict>> conflicts(Sql sql, String county, Collection<Plot> plots, Period period) {
        return conflicts(sql, county, plots, period, "");
    }

    /** The same as of now; call it while the county's serial is held, on which all issues of the county wait. */
    Uni<List<LandConflict>> conflictsNow(Sql sql, String county, Collection<Plot> plots, Period period) {
        return conflicts(sql, county, plots, period, " FOR UPDATE");
    }

    private static Uni<List<LandConflict>> conflicts(
            Sql sql, String county, Collection<Plot> plots, Period period, String lock) {
        List<String> keys = plots.stream().map(Plot::titleKey).distinct().toList();
        List<String> ids = plots.stream().map(Plot::plotId).toList();
        return sql.rows(
                        "SELECT scheme, reference, outline_wkt FROM issued_land WHERE county = ? AND title_key IN "
                                + In.marks(keys) + " AND period_start <= ? AND period_end >= ? ORDER BY reference"
                                + lock,
                        In.args(List.of(county), keys, List.of(period.end(), period.start())))
                .map(rows -> byReference(rows, true, row -> row.getString("scheme"), Kind.SAME_TITLE))
                .chain(sameTitle -> sql.rows(
                                "SELECT scheme, reference, outline_wkt FROM issued_land WHERE county = ? AND plot_id IN "
                                        + In.marks(ids)
                                        + " AND period_start <= ? AND period_end >= ? ORDER BY reference" + lock,
                                In.args(List.of(county), ids, List.of(period.end(), period.start())))
                        .map(rows -> byReference(rows, true, row -> row.getString("scheme"), Kind.SAME_PLOT))
                        .map(samePlot -> withoutThose(sameTitle, samePlot)));
    }

    /** A plot that was put right on another paper elsewhere is still the plot that was issued; where the paper tells already, it is said once. */
    private static List<LandConflict> withoutThose(List<LandConflict> sameTitle, List<LandConflict> samePlot) {
        return Stream.concat(
                        sameTitle.stream(),
                        samePlot.stream()
                                .filter(plot -> sameTitle.stream()
                                        .noneMatch(title -> title.reference().equals(plot.reference()))))
                .toList();
    }

    /** One conflict for each reference, with all its outlines, in the order of the rows. */
    public static List<LandConflict> byReference(
            List<Row> rows, boolean issued, Function<Row, String> scheme, Kind kind) {
        Map<String, LandConflict> found = new LinkedHashMap<>();
        rows.forEach(row -> found.merge(
                row.getString("reference"),
                new LandConflict(
                        issued,
                        scheme.apply(row),
                        row.getString("reference"),
                        0,
                        kind,
                        List.of(Outline.fromWkt(row.getString("outline_wkt")))),
                LandConflict::and));
        return List.copyOf(found.values());
    }
}
