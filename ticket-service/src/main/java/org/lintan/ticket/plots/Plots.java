package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.holders.HolderCatalog;
import org.lintan.ticket.holders.HolderRefusal;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.OutlineReading;
import org.lintan.ticket.plots.PlotRegistered.Warning;
import org.lintan.ticket.support.Roles;
import org.lintan.ticket.workflow.PlotArea;

/** Registers plots: reads the outline, compares areas, looks for land that lies under another plot already. */
@ApplicationScoped
class Plots {

    private final Tx tx;
    private final Writes writes;
    private final Rules rules;
    private final Today today;
    private final Clock clock;
    private final PlotRows rows;
    private final HolderCatalog holders;

    Plots(Tx tx, Writes writes, Rules rules, Today today, Clock clock, PlotRows rows, HolderCatalog holders) {
        this.tx = tx;
        this.writes = writes;
        this.rules = rules;
        this.today = today;
        this.clock = clock;
        this.rows = rows;
        this.holders = holders;
    }

    Uni<Response> register(Actor steward, NewPlot plot) {
        OutlineReading reading = Outline.of(plot.outline());
        return writes.once(sql -> {
            if (reading instanceof OutlineReading.Faulty faulty) {
                return Uni.createFrom()
                        .item(Outcome.<PlotRegistered>refused(
                                PlotRefusal.OUTLINE_FAULTY,
                                faulty.fault().zh(),
                                faulty.fault().en()));
            }
            Outline outline = ((OutlineReading.Read) reading).outline();
            return holders.find(steward.county(), steward.party())
                    .chain(holder -> holder.isEmpty()
                            ? Uni.createFrom()
                                    .item(Outcome.<PlotRegistered>refused(
                                            HolderRefusal.HOLDER_UNKNOWN, steward.party()))
                            : judgeArea(sql, steward, holder.get(), plot, outline));
        });
    }

    private Uni<Outcome<PlotRegistered>> judgeArea(
            Sql sql, Actor steward, Holder holder, NewPlot plot, Outline outline) {
        PlotArea area = new PlotArea(plot.name(), plot.areaM2(), outline.areaM2());
        return rules.inForce(sql, "ticket.area_difference_block_bp", holder.villageCode(), today.date())
                .chain(block -> rules.inForce(sql, "ticket.area_difference_warn_bp", holder.villageCode(), today.date())
                        .chain(warn -> {
                            if (area.differenceBasisPoints() > block.number()) {
                                return Uni.createFrom()
                                        .item(Outcome.<PlotRegistered>refused(
                                                PlotRefusal.AREA_DIFFERS, area.statedM2(), area.outlineM2()));
                            }
                            return save(sql, steward, plot, outline, area.differenceBasisPoints() > warn.number());
                        }));
    }

    private Uni<Outcome<PlotRegistered>> save(
            Sql sql, Actor steward, NewPlot plot, Outline outline, boolean areaIsOff) {
        PlotRow row = PlotRow.of(Ids.next(), steward, plot, outline, Utc.now(clock));
        List<Object[]> cells = outline.cells().stream()
                .map(cell -> new Object[] {cell, row.id})
                .toList();
        return overlapping(sql, steward, outline)
                .chain(overlaps -> rows.persistAndFlush(row)
                        .chain(() -> sql.insert("plot_cell", List.of("cell", "plot_id"), cells))
                        .replaceWith(() -> Outcome.created(
                                new PlotRegistered(row.id, row.measuredAreaM2, warnings(row, areaIsOff, overlaps)),
                                URI.create("/api/v1/plots/" + row.id))));
    }

    private static List<Warning> warnings(PlotRow row, boolean areaIsOff, List<Warning> overlaps) {
        List<Warning> warnings = new ArrayList<>();
        if (areaIsOff) {
            warnings.add(new Warning(
                    "AREA_DIFFERS",
                    "轮廓 %d 平方米,证载 %d 平方米,请核对".formatted(row.measuredAreaM2, row.areaM2),
                    "outline %d m², certificate %d m²: please check".formatted(row.measuredAreaM2, row.areaM2)));
        }
        warnings.addAll(overlaps);
        return warnings;
    }

    /** Another holder's plot is named only as such: whose it is, is not the steward's to know. */
    private Uni<List<Warning>> overlapping(Sql sql, Actor steward, Outline outline) {
        String marks = outline.cells().stream().map(cell -> "?").collect(Collectors.joining(","));
        return sql.rows(
                        "SELECT DISTINCT p.id, p.holder_party, p.name, p.outline_wkt FROM plot_cell c JOIN plot p ON p.id = c.plot_id WHERE c.cell IN ("
                                + marks + ")",
                        outline.cells().toArray())
                .map(found -> found.stream()
                        .filter(other -> outline.overlapM2(Outline.fromWkt(other.getString("outline_wkt"))) > 0)
                        .map(other -> overlap(
                                steward.party().equals(other.getString("holder_party"))
                                        ? "“" + other.getString("name") + "”"
                                        : "其他林权人的山场",
                                outline.overlapM2(Outline.fromWkt(other.getString("outline_wkt")))))
                        .toList());
    }

    private static Warning overlap(String other, long sharedM2) {
        return new Warning(
                "PLOT_OVERLAP",
                "与%s重叠 %d 平方米".formatted(other, sharedM2),
                "covers %d m² of another plot".formatted(sharedM2));
    }

    Uni<Page<PlotView>> list(Actor actor) {
        return tx.run(sql -> (Roles.readsWholeCounty(actor)
                        ? rows.list("county = ?1 order by id", actor.county())
                        : rows.list("county = ?1 and holderParty = ?2 order by id", actor.county(), actor.party()))
                .map(found -> Page.all(
                        found.stream().map(PlotRow::toPlot).map(PlotView::of).toList())));
    }

    Uni<PlotView> one(Actor actor, String plotId) {
        return tx.run(sql -> (Roles.readsWholeCounty(actor)
                        ? rows.find("county = ?1 and id = ?2", actor.county(), plotId)
                        : rows.find(
                                "county = ?1 and id = ?2 and holderParty = ?3", actor.county(), plotId, actor.party()))
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback())
                .map(PlotRow::toPlot)
                .map(PlotView::of));
    }
}
