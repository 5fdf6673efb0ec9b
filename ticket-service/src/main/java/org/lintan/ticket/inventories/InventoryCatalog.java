package org.lintan.ticket.inventories;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.method.PlotStocks;
import org.lintan.ticket.plots.Plot;

/** Stocks of plots at the two ends of a period, the latest inventory of each day. */
@ApplicationScoped
public class InventoryCatalog {

    /** In the order of the plots; a missing inventory is an empty map. */
    public Uni<List<PlotStocks>> stocks(Sql sql, List<Plot> plots, Period period) {
        List<String> ids = ids(plots);
        return sql.rows(
                        "SELECT i.plot_id, i.taken_on, s.species, s.volume_dm3 FROM inventory i JOIN inventory_stock s ON s.inventory_id = i.id"
                                + " WHERE i.plot_id IN " + In.marks(ids) + " AND i.taken_on IN (?, ?)"
                                + " AND i.id = (SELECT MAX(j.id) FROM inventory j WHERE j.plot_id = i.plot_id AND j.taken_on = i.taken_on)",
                        In.args(ids, List.of(period.start(), period.end())))
                .map(rows -> plots.stream()
                        .map(plot -> new PlotStocks(
                                plot.name(), at(rows, plot, period.start()), at(rows, plot, period.end())))
                        .toList());
    }

    /** The days of which there are inventories, by plot. */
    public Uni<Map<String, List<LocalDate>>> days(Sql sql, List<Plot> plots) {
        List<String> ids = ids(plots);
        return sql.rows(
                        "SELECT DISTINCT plot_id, taken_on FROM inventory WHERE plot_id IN " + In.marks(ids)
                                + " ORDER BY plot_id, taken_on",
                        ids.toArray())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getString("plot_id"),
                                Collectors.mapping(row -> row.getLocalDate("taken_on"), Collectors.toList()))));
    }

    private static List<String> ids(List<Plot> plots) {
        return plots.stream().map(Plot::plotId).toList();
    }

    private static Map<String, Long> at(List<Row> rows, Plot plot, LocalDate day) {
        Map<String, Long> stocks = new HashMap<>();
        rows.stream()
                .filter(row -> row.getString("plot_id").equals(plot.plotId())
                        && row.getLocalDate("taken_on").equals(day))
                .forEach(row -> stocks.put(row.getString("species"), row.getLong("volume_dm3")));
        return stocks;
    }
}
