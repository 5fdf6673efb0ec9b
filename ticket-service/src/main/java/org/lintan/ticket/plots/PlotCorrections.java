package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.text.ShownName;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Code;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.Units;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.holders.HolderCatalog;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.OutlineReading;
import org.lintan.ticket.plots.AreaRules.Verdict;
import org.lintan.ticket.plots.PlotRegistered.Warning;
import org.lintan.ticket.workflow.PlotArea;

/**
 * Puts a plot right by a new version. Nothing judged or issued changes: cases and issued land name the version they stand on. What a new plot is
 * refused for refuses a new version too, and what a new plot is warned of is warned of here; whether land or paper is credited already is asked
 * where the years are known, of the version a case judges.
 */
@ApplicationScoped
class PlotCorrections {

    private final Writes writes;
    private final Rules rules;
    private final AreaRules areas;
    private final Today today;
    private final Clock clock;
    private final PlotRows rows;
    private final PlotVersions versions;
    private final HolderCatalog holders;
    private final PlotWarnings warnings;

    PlotCorrections(
            Writes writes,
            Rules rules,
            AreaRules areas,
            Today today,
            Clock clock,
            PlotRows rows,
            PlotVersions versions,
            HolderCatalog holders,
            PlotWarnings warnings) {
        this.writes = writes;
        this.rules = rules;
        this.areas = areas;
        this.today = today;
        this.clock = clock;
        this.rows = rows;
        this.versions = versions;
        this.holders = holders;
        this.warnings = warnings;
    }

    /**
     * Refuses {@code PLOT_CORRECTED_MEANWHILE} to who wrote after a version that is not the newest any more, {@code PLOT_UNCHANGED} what says
     * the same again, and {@code PLOT_LEAVES_ISSUED_LAND} an outline that leaves land of an issued ticket outside without saying so.
     */
    Uni<Response> correct(Actor steward, String plotId, NewPlotVersion wish) {
        OutlineReading reading = Outline.of(wish.plot().outline());
        return writes.once(sql -> locked(sql, steward, plotId).chain(row -> {
            if (row.versionNo != wish.after()) {
                return refused(PlotRefusal.PLOT_CORRECTED_MEANWHILE, row.versionNo, wish.after());
            }
            if (reading instanceof OutlineReading.Faulty faulty) {
                return refused(
                        PlotRefusal.OUTLINE_FAULTY,
                        faulty.fault().zh(),
                        faulty.fault().en());
            }
            Outline outline = ((OutlineReading.Read) reading).outline();
            PlotRow next = PlotRow.of(row.id, steward, wish.plot(), outline, Utc.now(clock));
            return PlotChanges.between(row.toPlot(), next.toPlot()).isEmpty()
                    ? refused(PlotRefusal.PLOT_UNCHANGED)
                    : judge(sql, steward, row, next, wish, outline);
        }));
    }

    /** Whoever comes second waits here and then sees the version of the first. Of another party or county there is no such plot. */
    private Uni<PlotRow> locked(Sql sql, Actor steward, String plotId) {
        return sql.row(
                        "SELECT id FROM plot WHERE county = ? AND id = ? AND holder_party = ? FOR UPDATE",
                        steward.county(),
                        plotId,
                        steward.party())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom()
                                .failure(Refusal.of(PlatformCode.NOT_FOUND).rollback())
                        : rows.find("county = ?1 and id = ?2", steward.county(), plotId)
                                .<PlotRow>firstResult());
    }

    private Uni<Outcome<PlotCorrected>> judge(
            Sql sql, Actor steward, PlotRow row, PlotRow next, NewPlotVersion wish, Outline outline) {
        PlotArea area = new PlotArea(next.name, next.areaM2, next.measuredAreaM2);
        return holders.find(row.county, row.holderParty)
                .map(holder -> holder.orElseThrow())
                .chain(holder -> areas.judge(sql, holder.villageCode(), area)
                        .chain(verdict -> verdict == Verdict.TOO_FAR
                                ? refused(PlotRefusal.AREA_DIFFERS, area.statedM2(), area.outlineM2())
                                : leftIssuedM2(sql, holder, row.id, outline)
                                        .chain(leftM2 -> leftM2 > 0 && !wish.knowsOfIssuedLand()
                                                ? refused(PlotRefusal.PLOT_LEAVES_ISSUED_LAND, leftM2)
                                                : warnings.of(sql, next, outline, holder, verdict == Verdict.OFF)
                                                        .chain(seen -> save(
                                                                sql, steward, row, next, wish, outline, leftM2,
                                                                seen)))));
    }

    /** How much of what one ticket stands on lies outside the outline, of the ticket that loses most; what surveying may differ by is none. */
    private Uni<Long> leftIssuedM2(Sql sql, Holder holder, String plotId, Outline outline) {
        return rules.inForce(sql, "ticket.overlap_tolerance_m2", holder.villageCode(), today.date())
                .chain(tolerance -> sql.rows(
                                "SELECT outline_wkt FROM issued_land WHERE county = ? AND plot_id = ?",
                                holder.county(),
                                plotId)
                        .map(issued -> issued.stream()
                                .map(land -> Outline.fromWkt(land.getString("outline_wkt")))
                                .mapToLong(land -> land.areaM2() - land.overlapM2(outline))
                                .filter(left -> left > tolerance.number())
                                .max()
                                .orElse(0)));
    }

    private Uni<Outcome<PlotCorrected>> save(
            Sql sql,
            Actor steward,
            PlotRow row,
            PlotRow next,
            NewPlotVersion wish,
            Outline outline,
            long leftM2,
            List<Warning> seen) {
        LocalDateTime now = Utc.now(clock);
        String reason = ShownName.clean(wish.reason());
        Act act = Act.of(ActKind.PLOT_CORRECTED, row.id)
                .changed(ActField.VERSION, row.versionNo, row.versionNo + 1)
                .changed(ActField.NAME, row.name, next.name)
                .changed(ActField.AREA_M2, row.measuredAreaM2, next.measuredAreaM2)
                .because(reason);
        row.versionNo++;
        row.becomes(wish.plot(), outline);
        List<Warning> told = new ArrayList<>(seen);
        if (leftM2 > 0) {
            told.add(new Warning(
                    "PLOT_LEFT_ISSUED_LAND",
                    "已签发碳票的林地有 %s 亩在新轮廓之外,已随版本记下".formatted(Units.mu(leftM2)),
                    "%s mu of land under an issued ticket lie outside the new outline; kept with the version"
                            .formatted(Units.mu(leftM2))));
        }
        return rows.flush()
                .chain(() -> versions.add(sql, row, outline.cells(), reason, leftM2, steward, now))
                .replaceWith(() -> Outcome.created(
                                new PlotCorrected(row.id, row.versionNo, row.measuredAreaM2, leftM2, told),
                                URI.create("/api/v1/plots/" + row.id + "/versions/" + row.versionNo))
                        .by(act));
    }

    private static Uni<Outcome<PlotCorrected>> refused(Code code, Object... args) {
        return Uni.createFrom().item(Outcome.refused(code, args));
    }
}
