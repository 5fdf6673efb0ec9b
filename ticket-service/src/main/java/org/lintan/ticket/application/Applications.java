package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.holders.HolderCatalog;
import org.lintan.ticket.holders.HolderRefusal;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.method.MethodVersion;
import org.lintan.ticket.methods.MethodCatalog;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.plots.PlotCatalog;
import org.lintan.ticket.workflow.Stage;
import org.lintan.ticket.workflow.WorkflowRefusal;

/** Starts cases. */
@ApplicationScoped
class Applications {

    private final Writes writes;
    private final Today today;
    private final Clock clock;
    private final HolderCatalog holders;
    private final PlotCatalog catalog;
    private final MethodCatalog methods;
    private final ApplicationRows rows;

    Applications(
            Writes writes,
            Today today,
            Clock clock,
            HolderCatalog holders,
            PlotCatalog catalog,
            MethodCatalog methods,
            ApplicationRows rows) {
        this.writes = writes;
        this.today = today;
        this.clock = clock;
        this.holders = holders;
        this.catalog = catalog;
        this.methods = methods;
        this.rows = rows;
    }

    Uni<Response> draft(Actor steward, NewApplication wish) {
        Period period = new Period(wish.periodStart(), wish.periodEnd());
        List<String> plotIds = wish.plotIds().stream().distinct().sorted().toList();
        return writes.once(sql -> {
            if (!period.wholeYears() || !period.end().isBefore(today.date())) {
                return refused(WorkflowRefusal.PERIOD_NOT_WHOLE_YEARS);
            }
            return holders.find(steward.county(), steward.party())
                    .chain(holder -> holder.isEmpty()
                            ? refused(HolderRefusal.HOLDER_UNKNOWN, steward.party())
                            : catalog.of(steward.county(), steward.party(), plotIds)
                                    .chain(found -> {
                                        Optional<String> missing = plotIds.stream()
                                                .filter(id -> found.stream()
                                                        .noneMatch(plot ->
                                                                plot.plotId().equals(id)))
                                                .findFirst();
                                        return missing.isPresent()
                                                ? refused(WorkflowRefusal.PLOT_UNKNOWN, missing.get())
                                                : withMethod(sql, holder.get(), found, period, wish.methodId());
                                    }));
        });
    }

    private Uni<Outcome<Created>> withMethod(Sql sql, Holder holder, List<Plot> plots, Period period, String methodId) {
        return methods.inForce(sql, methodId, today.date())
                .chain(method -> method.isEmpty()
                        ? refused(WorkflowRefusal.METHOD_UNKNOWN, methodId)
                        : save(sql, holder, plots, period, method.get()));
    }

    private Uni<Outcome<Created>> save(Sql sql, Holder holder, List<Plot> plots, Period period, MethodVersion method) {
        LocalDateTime now = Utc.now(clock);
        ApplicationRow row = new ApplicationRow();
        row.id = Ids.next();
        row.county = holder.county();
        row.holderParty = holder.party();
        row.villageCode = holder.villageCode();
        row.periodStart = period.start();
        row.periodEnd = period.end();
        row.methodId = method.methodId();
        row.methodVersion = method.version();
        row.stage = Stage.DRAFT.name();
        row.round = 1;
        row.outlineDue = true;
        row.createdAt = now;
        row.stageSince = now;
        return rows.persistAndFlush(row)
                .chain(() -> sql.insert(
                        "application_plot",
                        List.of("application_id", "plot_id", "version_no"),
                        plots.stream()
                                .map(plot -> new Object[] {row.id, plot.plotId(), plot.version()})
                                .toList()))
                .replaceWith(() -> Outcome.created(
                                new Created(row.id, row.stage), URI.create("/api/v1/applications/" + row.id))
                        .by(Act.of(ActKind.CASE_DRAFTED, row.id).with(ActField.STAGE, row.stage)));
    }

    private static Uni<Outcome<Created>> refused(org.lintan.platform.http.Code code, Object... args) {
        return Uni.createFrom().item(Outcome.refused(code, args));
    }
}
