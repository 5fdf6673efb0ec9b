package org.lintan.ticket.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.plots.PlotCatalog;

/** The plots of a case in the versions it judges. A case takes a newer version only when it is submitted, and only when its applicant says so. */
@ApplicationScoped
class JudgedPlots {

    private static final String SELECT =
            "SELECT v.*, p.holder_party, p.version_no AS newest, ap.version_no AS judged FROM application_plot ap"
                    + " JOIN plot p ON p.id = ap.plot_id JOIN plot_version v ON v.plot_id = ap.plot_id AND v.version_no = ";

    /**
     * A plot of a case.
     *
     * @param plot in the version that is to be judged
     * @param judged the version the case names
     * @param newest the version that stands by now
     */
    record JudgedPlot(Plot plot, int judged, int newest) {

        boolean corrected() {
            return newest > judged;
        }
    }

    /** In the order of the plots' ids. */
    Uni<List<JudgedPlot>> of(Sql sql, String applicationId, boolean newest) {
        return sql.rows(
                        SELECT + (newest ? "p" : "ap") + ".version_no WHERE ap.application_id = ? ORDER BY v.plot_id",
                        applicationId)
                .map(rows -> rows.stream().map(JudgedPlots::plot).toList());
    }

    /** From now on the case judges the newest versions, as they were read under the lock of the case. */
    Uni<Void> take(Sql sql, String applicationId, List<JudgedPlot> plots) {
        return Multi.createFrom()
                .iterable(plots.stream().filter(JudgedPlot::corrected).toList())
                .onItem()
                .transformToUniAndConcatenate(one -> sql.update(
                        "UPDATE application_plot SET version_no = ? WHERE application_id = ? AND plot_id = ?",
                        one.newest(),
                        applicationId,
                        one.plot().plotId()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static JudgedPlot plot(Row row) {
        return new JudgedPlot(PlotCatalog.plot(row), row.getInteger("judged"), row.getInteger("newest"));
    }
}
