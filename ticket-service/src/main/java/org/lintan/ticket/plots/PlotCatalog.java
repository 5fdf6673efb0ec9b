package org.lintan.ticket.plots;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Lookups for other features, inside their transaction. */
@ApplicationScoped
public class PlotCatalog {

    private final PlotRows rows;

    PlotCatalog(PlotRows rows) {
        this.rows = rows;
    }

    /** The named plots of one holder, ordered by id; unknown and foreign ones are simply not among them. */
    public Uni<List<Plot>> of(String county, String holderParty, Collection<String> plotIds) {
        return rows.list(
                        "county = ?1 and holderParty = ?2 and id in ?3 order by id",
                        county,
                        holderParty,
                        List.copyOf(plotIds))
                .map(found -> found.stream().map(PlotRow::toPlot).toList());
    }

    public Uni<Optional<Plot>> find(String county, String plotId) {
        return rows.find("county = ?1 and id = ?2", county, plotId)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(PlotRow::toPlot));
    }
}
