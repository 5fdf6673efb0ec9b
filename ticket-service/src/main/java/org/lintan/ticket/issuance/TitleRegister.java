package org.lintan.ticket.issuance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.workflow.LandConflict;
import org.lintan.ticket.workflow.LandConflict.Kind;

/**
 * Which compartment of which certificate is used up for which years, wherever its outline is drawn. Within one county: the county's own
 * registry numbers its certificates, so the same number elsewhere is another paper.
 */
@ApplicationScoped
public class TitleRegister {

    /** Tickets of the county on a compartment of these plots in overlapping years, by serial. */
    public Uni<List<LandConflict>> conflicts(Sql sql, String county, Collection<Plot> plots, Period period) {
        return conflicts(sql, county, plots, period, "");
    }

    /** The same as of now; call it while the county's serial is held, on which all issues of the county wait. */
    Uni<List<LandConflict>> conflictsNow(Sql sql, String county, Collection<Plot> plots, Period period) {
        return conflicts(sql, county, plots, period, " FOR UPDATE");
    }

    private static Uni<List<LandConflict>> conflicts(
            Sql sql, String county, Collection<Plot> plots, Period period, String lock) {
        List<String> keys = plots.stream().map(Plot::titleKey).distinct().toList();
        return sql.rows(
                        "SELECT scheme, reference FROM issued_land WHERE county = ? AND title_key IN " + In.marks(keys)
                                + " AND period_start <= ? AND period_end >= ? ORDER BY reference" + lock,
                        In.args(List.of(county), keys, List.of(period.end(), period.start())))
                .map(rows -> rows.stream()
                        .map(row -> new LandConflict(
                                true, row.getString("scheme"), row.getString("reference"), 0, Kind.SAME_TITLE))
                        .distinct()
                        .toList());
    }
}
