package org.lintan.platform.names;

import io.quarkus.arc.All;
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

/**
 * Gives names written before there was a key their key, before the first request is served. Of several that come to the same one, the
 * oldest gets it; the others stay as they are, are listed, and do not stop a start: nobody new can take the name.
 */
@ApplicationScoped
public class NameKeys {

    /**
     * A name that counts beside an older one which looks the same.
     *
     * @param id of the row in its table
     */
    public record Collision(String table, String id, String name) {}

    private static final Logger LOG = Logger.getLogger(NameKeys.class);
    private static final int PAGE = 500;

    private final Tx tx;
    private final List<NameColumn> columns;

    NameKeys(Tx tx, @All List<NameColumns> features) {
        this.tx = tx;
        this.columns =
                features.stream().flatMap(feature -> feature.columns().stream()).toList();
    }

    void start(@Observes StartupEvent started) {
        fill().await().indefinitely();
    }

    Uni<Void> fill() {
        return Multi.createFrom()
                .iterable(columns)
                .onItem()
                .transformToUniAndConcatenate(column -> fill(column, "", ""))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> fill(NameColumn column, String county, String id) {
        return tx.run(sql -> sql.rows(
                                "SELECT county, id, " + column.typed() + " AS typed FROM " + column.withoutKey()
                                        + " AND (county > ? OR county = ? AND id > ?) ORDER BY county, id LIMIT ?",
                                county,
                                county,
                                id,
                                PAGE)
                        .call(rows -> keys(sql, column, rows)))
                .chain(rows -> {
                    if (rows.size() < PAGE) {
                        return Uni.createFrom().voidItem();
                    }
                    Row last = rows.get(PAGE - 1);
                    return fill(column, last.getString("county"), last.getString("id"));
                });
    }

    /** IGNORE: where an older row has the key, this one goes without. */
    private static Uni<Void> keys(Sql sql, NameColumn column, List<Row> rows) {
        if (!rows.isEmpty()) {
            LOG.infof("%s: giving %d names of %s their keys", column.table(), rows.size(), column.typed());
        }
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> sql.update(
                        "UPDATE IGNORE " + column.table() + " SET " + column.key() + " = ? WHERE county = ? AND id = ?",
                        NameKey.of(row.getString("typed")),
                        row.getString("county"),
                        row.getString("id")))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Names of the county that count twice, oldest first. */
    public Uni<List<Collision>> collisions(String county) {
        return tx.run(sql -> Multi.createFrom()
                .iterable(columns)
                .onItem()
                .transformToUniAndConcatenate(column -> sql.rows(
                                "SELECT id, " + column.typed() + " AS typed FROM " + column.withoutKey()
                                        + " AND county = ? ORDER BY id LIMIT " + PAGE,
                                county)
                        .map(rows -> rows.stream()
                                .map(row -> new Collision(column.table(), row.getString("id"), row.getString("typed")))
                                .toList()))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).toList()));
    }
}
