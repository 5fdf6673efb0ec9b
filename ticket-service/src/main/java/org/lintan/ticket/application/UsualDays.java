package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.lintan.platform.db.Sql;
import org.lintan.ticket.workflow.Stage;

/** How long cases of a county stand at a stage, as the newest of them did; said on the receipt of one that stands there. */
final class UsualDays {

    /** Of more, what is long ago would outweigh how it goes today. */
    private static final int NEWEST = 100;

    private UsualDays() {}

    /** Whole days, begun ones counted; empty where no case has left the stage yet, and where none ever will. */
    static Uni<Optional<Long>> at(Sql sql, String county, Stage stage) {
        if (!stage.open()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return sql.row(
                        "SELECT CAST(CEIL(AVG(TIMESTAMPDIFF(SECOND, since, at)) / 86400) AS SIGNED) AS days FROM"
                                + " (SELECT l.at, (SELECT MAX(c.at) FROM application_step c WHERE c.application_id = l.application_id"
                                + " AND c.step_no < l.step_no AND c.from_stage <> c.to_stage) AS since FROM application_step l"
                                + " WHERE l.county = ? AND l.from_stage = ? AND l.to_stage <> l.from_stage ORDER BY l.id DESC LIMIT "
                                + NEWEST + ") moved WHERE since IS NOT NULL",
                        county,
                        stage.name())
                .map(found -> found.map(row -> row.getLong("days")).map(days -> Math.max(1, days)));
    }
}
