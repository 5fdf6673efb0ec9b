package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.issuance.LandComparison;
import org.lintan.ticket.issuance.LandComparison.Entry;
import org.lintan.ticket.issuance.TitleRegister;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.workflow.LandConflict;
import org.lintan.ticket.workflow.LandConflict.Kind;
import org.lintan.ticket.workflow.Stage;

/** What other cases ask for the same land, each in the version it judges. */
@ApplicationScoped
class OpenCases {

    private static final String ASKING = names(stage -> stage.open() && stage != Stage.DRAFT);

    /** Other submitted cases of any county on this land, or on a copy of it from a shifted map, in overlapping years. */
    Uni<List<LandConflict>> rivals(
            Sql sql, String applicationId, LandComparison land, Period period, long toleranceM2) {
        List<Object> args = new ArrayList<>(land.cells());
        String marks = In.marks(args);
        args.addAll(List.of(applicationId, period.end(), period.start()));
        return sql.rows(
                        "SELECT DISTINCT a.id, v.plot_id, v.outline_wkt FROM plot_version_cell c JOIN plot_version v ON v.plot_id = c.plot_id AND v.version_no = c.version_no"
                                + " JOIN application_plot ap ON ap.plot_id = v.plot_id AND ap.version_no = v.version_no JOIN application a ON a.id = ap.application_id"
                                + " WHERE c.cell IN " + marks
                                + " AND a.id <> ? AND a.period_start <= ? AND a.period_end >= ? AND a.stage IN ("
                                + ASKING + ")",
                        args.toArray())
                .map(rows -> land.conflicts(rows.stream().map(OpenCases::entry).toList(), toleranceM2));
    }

    private static Entry entry(Row row) {
        return new Entry(false, "APPLICATION", row.getString("id"), Outline.fromWkt(row.getString("outline_wkt")));
    }

    /** Other submitted cases of the county on a compartment of these plots in overlapping years, oldest first. */
    Uni<List<LandConflict>> titleRivals(Sql sql, String county, String applicationId, List<Plot> plots, Period period) {
        List<String> keys = plots.stream().map(Plot::titleKey).distinct().toList();
        return sql.rows(
                        "SELECT DISTINCT a.id AS reference, v.plot_id, v.outline_wkt FROM plot_version v JOIN application_plot ap ON ap.plot_id = v.plot_id AND ap.version_no = v.version_no"
                                + " JOIN application a ON a.id = ap.application_id WHERE v.county = ? AND v.title_key IN "
                                + In.marks(keys)
                                + " AND a.id <> ? AND a.period_start <= ? AND a.period_end >= ? AND a.stage IN ("
                                + ASKING + ") ORDER BY a.id",
                        In.args(List.of(county), keys, List.of(applicationId, period.end(), period.start())))
                .map(rows -> TitleRegister.byReference(rows, false, row -> "APPLICATION", Kind.SAME_TITLE));
    }

    private static String names(Predicate<Stage> wanted) {
        return Arrays.stream(Stage.values())
                .filter(wanted)
                .map(stage -> "'" + stage.name() + "'")
                .collect(Collectors.joining(","));
    }
}
