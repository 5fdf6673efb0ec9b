package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.plots.PlotView.Issued;

/** For which years tickets were issued on plots: by the plot itself, so that nothing is told of the land of others. */
@ApplicationScoped
class PlotsIssued {

    /** With their issued years; one question for all of them. */
    Uni<List<PlotView>> views(Sql sql, String county, List<PlotRow> plots) {
        if (plots.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<String> ids = plots.stream().map(row -> row.id).toList();
        return sql.rows(
                        "SELECT plot_id, reference, period_start, period_end FROM issued_land WHERE county = ? AND plot_id IN "
                                + In.marks(ids) + " ORDER BY period_start, reference",
                        In.args(List.of(county), ids))
                .map(PlotsIssued::byPlot)
                .map(issued -> plots.stream()
                        .map(row -> PlotView.of(row.toPlot(), issued.getOrDefault(row.id, List.of())))
                        .toList());
    }

    private static Map<String, List<Issued>> byPlot(List<Row> rows) {
        Map<String, List<Issued>> issued = new HashMap<>();
        rows.forEach(row -> issued.computeIfAbsent(row.getString("plot_id"), id -> new ArrayList<>())
                .add(new Issued(
                        row.getString("reference"), row.getLocalDate("period_start"), row.getLocalDate("period_end"))));
        return issued;
    }
}
