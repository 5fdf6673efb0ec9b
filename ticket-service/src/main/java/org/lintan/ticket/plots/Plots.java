package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.holders.HolderCatalog;
import org.lintan.ticket.holders.HolderRefusal;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.OutlineReading;
import org.lintan.ticket.plots.AreaRules.Verdict;
import org.lintan.ticket.support.Roles;
import org.lintan.ticket.workflow.PlotArea;

/** Registers plots: reads the outline, compares areas, says what somebody should look at. */
@ApplicationScoped
class Plots {

    private final Tx tx;
    private final Writes writes;
    private final AreaRules areas;
    private final Clock clock;
    private final PlotRows rows;
    private final PlotVersions versions;
    private final HolderCatalog holders;
    private final PlotWarnings warnings;
    private final PlotsIssued issued;

    Plots(
            Tx tx,
            Writes writes,
            AreaRules areas,
            Clock clock,
            PlotRows rows,
            PlotVersions versions,
            HolderCatalog holders,
            PlotWarnings warnings,
            PlotsIssued issued) {
        this.tx = tx;
        this.writes = writes;
        this.areas = areas;
        this.clock = clock;
        this.rows = rows;
        this.versions = versions;
        this.holders = holders;
        this.warnings = warnings;
        this.issued = issued;
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
        return areas.judge(sql, holder.villageCode(), area)
                .chain(verdict -> verdict == Verdict.TOO_FAR
                        ? Uni.createFrom()
                                .item(Outcome.<PlotRegistered>refused(
                                        PlotRefusal.AREA_DIFFERS, area.statedM2(), area.outlineM2()))
                        : save(sql, steward, holder, plot, outline, verdict == Verdict.OFF));
    }

    private Uni<Outcome<PlotRegistered>> save(
            Sql sql, Actor steward, Holder holder, NewPlot plot, Outline outline, boolean areaIsOff) {
        PlotRow row = PlotRow.of(Ids.next(), steward, plot, outline, Utc.now(clock));
        return warnings.of(sql, row, outline, holder, areaIsOff)
                .chain(seen -> rows.persistAndFlush(row)
                        .chain(() -> versions.add(sql, row, outline.cells(), null, 0, steward, row.createdAt))
                        .replaceWith(() -> Outcome.created(
                                        new PlotRegistered(row.id, row.measuredAreaM2, seen),
                                        URI.create("/api/v1/plots/" + row.id))
                                .by(Act.of(ActKind.PLOT_REGISTERED, row.id)
                                        .with(ActField.NAME, plot.name())
                                        .with(ActField.AREA_M2, row.measuredAreaM2))));
    }

    Uni<Page<PlotView>> list(Actor actor) {
        return tx.run(sql -> (Roles.readsWholeCounty(actor)
                        ? rows.list("county = ?1 order by id", actor.county())
                        : rows.list("county = ?1 and holderParty = ?2 order by id", actor.county(), actor.party()))
                .chain(found -> issued.views(sql, actor.county(), found))
                .map(Page::all));
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
                .chain(row -> issued.views(sql, actor.county(), List.of(row)))
                .map(views -> views.get(0)));
    }
}
