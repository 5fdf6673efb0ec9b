package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.support.Roles;

/** Lookups for other features, inside their transaction. */
@ApplicationScoped
public class PlotCatalog {

    private final PlotRows rows;

    PlotCatalog(PlotRows rows) {
        this.rows = rows;
    }

    /** The named plots of one holder in their newest version, ordered by id; unknown and foreign ones are simply not among them. */
    public Uni<List<Plot>> of(String county, String holderParty, Collection<String> plotIds) {
        return rows.list(
                        "county = ?1 and holderParty = ?2 and id in ?3 order by id",
                        county,
                        holderParty,
                        List.copyOf(plotIds))
                .map(found -> found.stream().map(PlotRow::toPlot).toList());
    }

    /** A row of {@code plot_version} with its plot's {@code holder_party}. */
    public static Plot plot(Row row) {
        return new Plot(
                row.getString("plot_id"),
                row.getInteger("version_no"),
                row.getString("county"),
                row.getString("holder_party"),
                row.getString("name"),
                row.getString("title_certificate_no"),
                row.getString("compartment"),
                row.getString("forest_category"),
                row.getString("dominant_species"),
                row.getLong("area_m2"),
                row.getLong("measured_area_m2"),
                Outline.fromWkt(row.getString("outline_wkt")));
    }

    /** Refuses {@code NOT_FOUND}: a steward reaches the plots of the own party only, the officers and the measurer those of their county. */
    public static Uni<Void> visible(Sql sql, Actor actor, String plotId) {
        return reached(sql, actor, plotId, "");
    }

    /** The same, and locks the plot: whoever writes of it comes one after the other. */
    public static Uni<Void> lock(Sql sql, Actor actor, String plotId) {
        return reached(sql, actor, plotId, " FOR UPDATE");
    }

    private static Uni<Void> reached(Sql sql, Actor actor, String plotId, String lock) {
        Uni<Optional<Row>> found = Roles.readsWholeCounty(actor)
                ? sql.row("SELECT id FROM plot WHERE county = ? AND id = ?" + lock, actor.county(), plotId)
                : sql.row(
                        "SELECT id FROM plot WHERE county = ? AND id = ? AND holder_party = ?" + lock,
                        actor.county(),
                        plotId,
                        actor.party());
        return found.invoke(row ->
                        row.orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()))
                .replaceWithVoid();
    }

    public Uni<Optional<Plot>> find(String county, String plotId) {
        return rows.find("county = ?1 and id = ?2", county, plotId)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(PlotRow::toPlot));
    }
}
