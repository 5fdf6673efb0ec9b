package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.inventories.InventoryFreeze;
import org.lintan.ticket.issuance.LandComparison;
import org.lintan.ticket.issuance.LandComparison.Entry;
import org.lintan.ticket.issuance.TitleRegister;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.workflow.LandConflict;
import org.lintan.ticket.workflow.Stage;

/** What other cases ask for the same land, and which inventories lie before deciders. */
@ApplicationScoped
class OpenCases implements InventoryFreeze {

    private static final String ASKING = names(stage -> stage.open() && stage != Stage.DRAFT);
    private static final String FROZEN = names(Stage::frozen);

    /** Other submitted cases of any county on this land, or on a copy of it from a shifted map, in overlapping years. */
    Uni<List<LandConflict>> rivals(
            Sql sql, String applicationId, LandComparison land, Period period, long toleranceM2) {
        List<Object> args = new ArrayList<>(land.cells());
        String marks = In.marks(args);
        args.addAll(List.of(applicationId, period.end(), period.start()));
        return sql.rows(
                        "SELECT DISTINCT a.id, p.id AS plot_id, p.outline_wkt FROM plot_cell c JOIN plot p ON p.id = c.plot_id"
                                + " JOIN application_plot ap ON ap.plot_id = p.id JOIN application a ON a.id = ap.application_id"
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
                        "SELECT DISTINCT a.id AS reference, p.id AS plot_id, p.outline_wkt FROM plot p JOIN application_plot ap ON ap.plot_id = p.id JOIN application a ON a.id = ap.application_id"
                                + " WHERE p.county = ? AND p.title_key IN " + In.marks(keys)
                                + " AND a.id <> ? AND a.period_start <= ? AND a.period_end >= ? AND a.stage IN ("
                                + ASKING + ") ORDER BY a.id",
                        In.args(List.of(county), keys, List.of(applicationId, period.end(), period.start())))
                .map(rows -> TitleRegister.byReference(rows, false, row -> "APPLICATION"));
    }

    @Override
    public Uni<Boolean> isFrozen(Sql sql, String plotId, LocalDate day) {
        return sql.row(
                        "SELECT a.id FROM application_plot ap JOIN application a ON a.id = ap.application_id"
                                + " WHERE ap.plot_id = ? AND (a.period_start = ? OR a.period_end = ?) AND a.stage IN ("
                                + FROZEN + ") LIMIT 1",
                        plotId,
                        day,
                        day)
                .map(java.util.Optional::isPresent);
    }

    private static String names(Predicate<Stage> wanted) {
        return Arrays.stream(Stage.values())
                .filter(wanted)
                .map(stage -> "'" + stage.name() + "'")
                .collect(Collectors.joining(","));
    }
}
