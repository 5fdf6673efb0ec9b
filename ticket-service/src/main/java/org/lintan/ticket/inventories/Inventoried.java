package org.lintan.ticket.inventories;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.method.PlotStocks;
import org.lintan.ticket.plots.Plot;

/** Inventories of some plots, each in one version: the newest, or the one a case was measured on. */
public final class Inventoried {

    private final List<Row> rows;

    Inventoried(List<Row> rows) {
        this.rows = rows;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Stocks at the two ends of the period in the order of the plots; a missing inventory is an empty map. */
    public List<PlotStocks> stocks(List<Plot> plots, Period period) {
        return plots.stream()
                .map(plot -> new PlotStocks(plot.name(), at(plot, period.start()), at(plot, period.end())))
                .toList();
    }

    /** The days of which there are inventories, by plot, oldest first. */
    public Map<String, List<LocalDate>> days() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getString("plot_id"),
                        Collectors.mapping(
                                row -> row.getLocalDate("taken_on"),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        days -> days.stream().distinct().toList()))));
    }

    /** The versions that lie on the two ends of the period. */
    public List<String> versionIds(Period period) {
        return rows.stream()
                .filter(row -> row.getLocalDate("taken_on").equals(period.start())
                        || row.getLocalDate("taken_on").equals(period.end()))
                .map(row -> row.getString("id"))
                .distinct()
                .toList();
    }

    /**
     * An inventory that was put right since.
     *
     * @param inventoryId by which it is called in all its versions
     * @param day of the version here
     */
    public record Corrected(String inventoryId, String plotId, LocalDate day, int version, int newest) {}

    /** Those of which there is a newer version than the one here. */
    public List<Corrected> corrected() {
        Map<String, Corrected> found = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.getInteger("newest") > row.getInteger("version_no"))
                .forEach(row -> found.put(
                        row.getString("id"),
                        new Corrected(
                                row.getString("series_id"),
                                row.getString("plot_id"),
                                row.getLocalDate("taken_on"),
                                row.getInteger("version_no"),
                                row.getInteger("newest"))));
        return List.copyOf(found.values());
    }

    private Map<String, Long> at(Plot plot, LocalDate day) {
        Map<String, Long> stocks = new HashMap<>();
        rows.stream()
                .filter(row -> row.getString("plot_id").equals(plot.plotId())
                        && row.getLocalDate("taken_on").equals(day))
                .forEach(row -> stocks.put(row.getString("species"), row.getLong("volume_dm3")));
        return stocks;
    }
}
