package org.lintan.ticket.inventories;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.plots.Plot;

/** Inventories for other features, inside their transaction. */
@ApplicationScoped
public class InventoryCatalog {

    /** Of an inventory {@code i}: this is its newest version. */
    static final String NEWEST =
            "NOT EXISTS (SELECT 1 FROM inventory l WHERE l.series_id = i.series_id AND l.version_no > i.version_no)";

    private static final String SELECT =
            "SELECT i.id, i.series_id, i.version_no, i.plot_id, i.taken_on, s.species, s.volume_dm3,"
                    + " (SELECT MAX(n.version_no) FROM inventory n WHERE n.series_id = i.series_id) AS newest";

    /** Every inventory of these plots in its newest version. */
    public Uni<Inventoried> newest(Sql sql, List<Plot> plots) {
        List<String> ids = plots.stream().map(Plot::plotId).toList();
        return sql.rows(
                        SELECT + " FROM inventory i JOIN inventory_stock s ON s.inventory_id = i.id WHERE i.plot_id IN "
                                + In.marks(ids)
                                + " AND " + NEWEST + " ORDER BY i.plot_id, i.taken_on",
                        ids.toArray())
                .map(Inventoried::new);
    }

    /** What a case was measured on in this round; nothing when it was not. */
    public Uni<Inventoried> measured(Sql sql, String applicationId, int round) {
        return sql.rows(
                        SELECT + " FROM measured_inventory m JOIN inventory i ON i.id = m.inventory_id"
                                + " JOIN inventory_stock s ON s.inventory_id = i.id WHERE m.application_id = ? AND m.round = ?"
                                + " ORDER BY i.plot_id, i.taken_on",
                        applicationId,
                        round)
                .map(Inventoried::new);
    }

    /** Writes down what a case is measured on; called once a round, under the lock of its plots. */
    public Uni<Void> measure(Sql sql, String applicationId, int round, List<String> versionIds) {
        return sql.insert(
                        "measured_inventory",
                        List.of("application_id", "round", "inventory_id"),
                        versionIds.stream()
                                .map(id -> new Object[] {applicationId, round, id})
                                .toList())
                .replaceWithVoid();
    }
}
