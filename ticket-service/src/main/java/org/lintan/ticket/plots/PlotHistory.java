package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Utc;

/** Shows the versions of a plot, and what differs between two, to whom the plot is shown. */
@ApplicationScoped
class PlotHistory {

    private static final int PAGE = 20;

    private final Tx tx;
    private final PlotVersions versions;

    PlotHistory(Tx tx, PlotVersions versions) {
        this.tx = tx;
        this.versions = versions;
    }

    /**
     * Newest first.
     *
     * @param below the number the page before ended with; null for the first page
     */
    Uni<Page<PlotVersionView>> list(Actor actor, String plotId, Integer below) {
        return tx.run(sql -> PlotCatalog.visible(sql, actor, plotId)
                .chain(() -> versions.below(
                        sql, actor.county(), plotId, below == null ? Integer.MAX_VALUE : below, PAGE + 1))
                .map(PlotHistory::page));
    }

    Uni<PlotChanges> changes(Actor actor, String plotId, int from, int to) {
        return tx.run(sql -> PlotCatalog.visible(sql, actor, plotId)
                .chain(() -> versions.both(sql, actor.county(), plotId, from, to))
                .map(found -> PlotChanges.of(numbered(found, from), numbered(found, to))));
    }

    private static Plot numbered(List<Row> rows, int number) {
        return rows.stream()
                .filter(row -> row.getInteger("version_no") == number)
                .findFirst()
                .map(PlotCatalog::plot)
                .orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback());
    }

    /** One row more than a page is read: it is what the last of the page is compared with, and tells whether there is more. */
    private static Page<PlotVersionView> page(List<Row> rows) {
        List<Plot> plots = rows.stream().map(PlotCatalog::plot).toList();
        List<PlotVersionView> views = new ArrayList<>();
        for (int i = 0; i < Math.min(PAGE, rows.size()); i++) {
            Row row = rows.get(i);
            views.add(new PlotVersionView(
                    plots.get(i).version(),
                    row.getString("put_name"),
                    Utc.instant(row.getLocalDateTime("put_at")),
                    row.getString("reason"),
                    row.getLong("left_issued_m2"),
                    i + 1 < plots.size() ? List.copyOf(PlotChanges.between(plots.get(i + 1), plots.get(i))) : List.of(),
                    PlotView.of(plots.get(i))));
        }
        return new Page<>(
                views, rows.size() > PAGE ? String.valueOf(views.get(PAGE - 1).version()) : null);
    }
}
