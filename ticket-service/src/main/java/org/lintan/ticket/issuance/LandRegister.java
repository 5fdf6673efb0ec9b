package org.lintan.ticket.issuance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.issuance.LandComparison.Entry;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.workflow.LandConflict;

/** Which land is used up for which years, across counties and schemes. */
@ApplicationScoped
public class LandRegister {

    public static final String OWN_SCHEME = "TICKET";

    /** Issued land that shares more than the tolerance with these plots in overlapping years, or is a copy of one from a shifted map. */
    public Uni<List<LandConflict>> conflicts(Sql sql, LandComparison land, Period period, long toleranceM2) {
        return conflicts(sql, land, period, toleranceM2, "");
    }

    /** The same as of now, not as of the beginning of the transaction; call it after {@link #lock}. */
    Uni<List<LandConflict>> conflictsNow(Sql sql, LandComparison land, Period period, long toleranceM2) {
        return conflicts(sql, land, period, toleranceM2, " FOR UPDATE");
    }

    private Uni<List<LandConflict>> conflicts(
            Sql sql, LandComparison land, Period period, long toleranceM2, String lock) {
        List<Object> args = new ArrayList<>(land.cells());
        String marks = In.marks(args);
        args.add(period.end());
        args.add(period.start());
        return sql.rows(
                        "SELECT l.id, l.scheme, l.reference, l.outline_wkt FROM issued_land_cell c JOIN issued_land l ON l.id = c.issued_land_id"
                                + " WHERE c.cell IN " + marks + " AND l.period_start <= ? AND l.period_end >= ?"
                                + lock,
                        args.toArray())
                .map(rows -> land.conflicts(entries(rows), toleranceM2));
    }

    private static Collection<Entry> entries(List<Row> rows) {
        Map<String, Entry> once = new LinkedHashMap<>();
        rows.forEach(row -> once.computeIfAbsent(
                row.getString("id"),
                id -> new Entry(
                        true,
                        row.getString("scheme"),
                        row.getString("reference"),
                        Outline.fromWkt(row.getString("outline_wkt")))));
        return once.values();
    }

    /** Makes every other issue that touches these cells wait until this transaction ends, also from another county. */
    Uni<Void> lock(Sql sql, LandComparison land) {
        return Multi.createFrom()
                .iterable(land.cells())
                .onItem()
                .transformToUniAndConcatenate(cell -> sql.update(
                        "INSERT INTO land_cell (cell, issues) VALUES (?, 1) ON DUPLICATE KEY UPDATE issues = issues + 1",
                        cell))
                .collect()
                .last()
                .replaceWithVoid();
    }

    Uni<Void> take(Sql sql, String county, String ticketId, String reference, Collection<Plot> plots, Period period) {
        List<Object[]> land = new ArrayList<>();
        List<Object[]> cells = new ArrayList<>();
        for (Plot plot : plots) {
            String id = Ids.next();
            land.add(new Object[] {
                county,
                id,
                OWN_SCHEME,
                reference,
                ticketId,
                plot.plotId(),
                plot.version(),
                period.start(),
                period.end(),
                plot.outline().wkt(),
                plot.titleKey()
            });
            plot.outline().cells().forEach(cell -> cells.add(new Object[] {cell, id}));
        }
        return sql.insert(
                        "issued_land",
                        List.of(
                                "county",
                                "id",
                                "scheme",
                                "reference",
                                "ticket_id",
                                "plot_id",
                                "plot_version",
                                "period_start",
                                "period_end",
                                "outline_wkt",
                                "title_key"),
                        land)
                .chain(() -> sql.insert("issued_land_cell", List.of("cell", "issued_land_id"), cells))
                .replaceWithVoid();
    }
}
