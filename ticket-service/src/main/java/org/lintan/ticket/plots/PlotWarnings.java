package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Units;
import org.lintan.platform.time.Today;
import org.lintan.ticket.divisions.DivisionRegister;
import org.lintan.ticket.divisions.DivisionsInForce.Named;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.Tracings;
import org.lintan.ticket.plots.PlotRegistered.Warning;

/**
 * What somebody should look at before a new plot goes into a case: the same paper or the same land is registered already. Another
 * holder's plot is named only as such: whose it is, is not the steward's to know.
 */
@ApplicationScoped
class PlotWarnings {

    private final Today today;
    private final DivisionRegister divisions;

    PlotWarnings(Today today, DivisionRegister divisions) {
        this.today = today;
        this.divisions = divisions;
    }

    /** Of a plot as the row says it, in its other versions and in none: it finds the others only. */
    Uni<List<Warning>> of(Sql sql, PlotRow row, Outline outline, Holder holder, boolean areaIsOff) {
        List<Warning> warnings = new ArrayList<>();
        if (areaIsOff) {
            warnings.add(new Warning(
                    "AREA_DIFFERS",
                    "轮廓 %s 亩,证载 %s 亩,请核对".formatted(Units.mu(row.measuredAreaM2), Units.mu(row.areaM2)),
                    "outline %s mu, certificate %s mu: please check"
                            .formatted(Units.mu(row.measuredAreaM2), Units.mu(row.areaM2))));
        }
        return sameTitle(sql, row)
                .invoke(warnings::addAll)
                .chain(() -> overlapping(sql, row, outline))
                .invoke(warnings::addAll)
                .chain(() -> onIssuedLand(sql, row, outline))
                .invoke(warnings::addAll)
                .chain(() -> copies(sql, row, Tracings.of(outline)))
                .invoke(warnings::addAll)
                .chain(() -> outside(sql, row, outline, holder))
                .invoke(warnings::addAll)
                .replaceWith(warnings);
    }

    private static Uni<List<Warning>> sameTitle(Sql sql, PlotRow row) {
        return sql.rows(
                        "SELECT holder_party, name FROM plot WHERE county = ? AND title_key = ? AND id <> ? ORDER BY id LIMIT 20",
                        row.county,
                        row.titleKey,
                        row.id)
                .map(found -> found.stream()
                        .map(
                                other -> new Warning(
                                        "PLOT_SAME_TITLE",
                                        "这本林权证的这个小班已经登记为%s;同一小班同一年份只能签发一次".formatted(called(row, other)),
                                        "this compartment of this certificate is registered already; it is credited for the same years once"))
                        .toList());
    }

    private static Uni<List<Warning>> copies(Sql sql, PlotRow row, Tracings tracings) {
        return inCells(sql, row, tracings.cells())
                .map(found -> found.stream()
                        .filter(other -> tracings.copiedM2(Outline.fromWkt(other.getString("outline_wkt")))
                                .isPresent())
                        .map(
                                other -> new Warning(
                                        "PLOT_SHIFTED_COPY",
                                        "按网络地图的偏移(GCJ-02 或 BD-09)还原后,与%s几乎相同,请核对坐标来源".formatted(called(row, other)),
                                        "once a web map's shift is undone, nearly the same as another plot: check where the coordinates come from"))
                        .toList());
    }

    /** Issued land no plot lies on any more as it was issued: its plot was put right since, or it is of another scheme. */
    private static Uni<List<Warning>> onIssuedLand(Sql sql, PlotRow row, Outline outline) {
        SortedSet<String> cells = outline.cells();
        return sql.rows(
                        "SELECT DISTINCT l.id, l.outline_wkt FROM issued_land_cell c JOIN issued_land l ON l.id = c.issued_land_id"
                                + " LEFT JOIN plot p ON p.id = l.plot_id WHERE c.cell IN " + In.marks(cells)
                                + " AND (l.plot_id IS NULL OR (l.plot_id <> ? AND p.version_no <> l.plot_version))",
                        In.args(List.copyOf(cells), List.of(row.id)))
                .map(found -> found.stream()
                        .mapToLong(land -> outline.overlapM2(Outline.fromWkt(land.getString("outline_wkt"))))
                        .filter(shared -> shared > 0)
                        .mapToObj(shared -> new Warning(
                                "PLOT_ON_ISSUED_LAND",
                                "与已经签发过的林地重叠 %s 亩;同一块地同一年份只能签发一次".formatted(Units.mu(shared)),
                                "covers %s mu of land that was issued; the same land is credited for the same years once"
                                        .formatted(Units.mu(shared))))
                        .toList());
    }

    private Uni<List<Warning>> outside(Sql sql, PlotRow row, Outline outline, Holder holder) {
        return divisions
                .whereabouts(sql, holder, holder.villageCode(), List.of(new Named(row.name, outline)), today.date())
                .map(where -> where.outside().stream()
                        .map(one -> new Warning(
                                "PLOT_OUTSIDE_DIVISION",
                                "有 %s 亩在%s界外%s,请核对坐标"
                                        .formatted(
                                                Units.mu(one.outsideM2()),
                                                one.division(),
                                                where.invented() ? "(演示用的虚构界线)" : ""),
                                "%s mu lie outside %s%s: please check the coordinates"
                                        .formatted(
                                                Units.mu(one.outsideM2()),
                                                one.division(),
                                                where.invented() ? " (outlines invented for the demo)" : "")))
                        .toList());
    }

    private static Uni<List<Row>> inCells(Sql sql, PlotRow row, Collection<String> cells) {
        return sql.rows(
                "SELECT DISTINCT p.id, p.holder_party, p.name, p.outline_wkt FROM plot_cell c JOIN plot p ON p.id = c.plot_id WHERE c.cell IN "
                        + In.marks(cells) + " AND p.id <> ?",
                In.args(List.copyOf(cells), List.of(row.id)));
    }

    private static Uni<List<Warning>> overlapping(Sql sql, PlotRow row, Outline outline) {
        return inCells(sql, row, outline.cells())
                .map(found -> found.stream()
                        .map(other -> new Shared(
                                called(row, other), outline.overlapM2(Outline.fromWkt(other.getString("outline_wkt")))))
                        .filter(shared -> shared.m2 > 0)
                        .map(Shared::warning)
                        .toList());
    }

    private static String called(PlotRow row, Row other) {
        return row.holderParty.equals(other.getString("holder_party"))
                ? "“" + other.getString("name") + "”"
                : "其他林权人的山场";
    }

    private record Shared(String other, long m2) {

        Warning warning() {
            return new Warning(
                    "PLOT_OVERLAP",
                    "与%s重叠 %s 亩".formatted(other, Units.mu(m2)),
                    "covers %s mu of another plot".formatted(Units.mu(m2)));
        }
    }
}
