package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** One person at a time changes a case. */
@ApplicationScoped
class CaseLock {

    private final ApplicationRows rows;

    CaseLock(ApplicationRows rows) {
        this.rows = rows;
    }

    /**
     * Whoever comes second waits here and then sees what the first one did. Its plots too, so that neither an inventory nor a correction slips in meanwhile. A case the
     * actor may not see is not found.
     */
    Uni<ApplicationRow> take(Sql sql, Actor actor, String applicationId) {
        return sql.row(
                        "SELECT id FROM application WHERE county = ? AND id = ? FOR UPDATE",
                        actor.county(),
                        applicationId)
                .chain(() -> sql.rows(
                        "SELECT p.id FROM application_plot ap JOIN plot p ON p.id = ap.plot_id WHERE ap.application_id = ? ORDER BY p.id FOR UPDATE",
                        applicationId))
                .chain(() -> rows.find("county = ?1 and id = ?2", actor.county(), applicationId)
                        .<ApplicationRow>firstResult())
                .map(row -> {
                    if (row == null || !Sight.maySee(actor, row.holderParty, row.stage())) {
                        throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
                    }
                    return row;
                });
    }
}
