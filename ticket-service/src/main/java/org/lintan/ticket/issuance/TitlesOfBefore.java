package org.lintan.ticket.issuance;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.ticket.land.TitleKey;

/**
 * Gives plots registered and land issued before papers were compared their key, before the first request is served. Nothing that was
 * issued changes; it is only found from now on.
 */
@ApplicationScoped
class TitlesOfBefore {

    private static final Logger LOG = Logger.getLogger(TitlesOfBefore.class);
    private static final int PAGE = 500;

    private final Tx tx;

    TitlesOfBefore(Tx tx) {
        this.tx = tx;
    }

    void start(@Observes StartupEvent started) {
        fill().await().indefinitely();
    }

    Uni<Void> fill() {
        return tx.run(sql -> sql.rows(
                                "SELECT id, title_certificate_no, compartment FROM plot WHERE title_key IS NULL ORDER BY county, id LIMIT ?",
                                PAGE)
                        .call(rows -> keys(sql, rows)))
                .chain(rows -> rows.size() < PAGE ? issued() : fill());
    }

    private static Uni<Void> keys(Sql sql, List<Row> rows) {
        if (!rows.isEmpty()) {
            LOG.infof("giving %d plots the key of their certificate and compartment", rows.size());
        }
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> key(sql, row))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** A plot without a key has the one version it was registered with: what is put right has a key from the start. */
    private static Uni<Integer> key(Sql sql, Row row) {
        String key = TitleKey.of(row.getString("title_certificate_no"), row.getString("compartment"));
        String id = row.getString("id");
        return sql.update("UPDATE plot SET title_key = ? WHERE id = ?", key, id)
                .chain(() -> sql.update(
                        "UPDATE plot_version SET title_key = ? WHERE plot_id = ? AND title_key IS NULL", key, id));
    }

    private Uni<Void> issued() {
        return tx.run(sql -> sql.update(
                        "UPDATE issued_land l JOIN plot_version v ON v.plot_id = l.plot_id AND v.version_no = l.plot_version SET l.title_key = v.title_key, l.title_late = TRUE"
                                + " WHERE l.title_key IS NULL"))
                .replaceWithVoid();
    }
}
