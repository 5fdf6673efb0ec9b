package org.lintan.ticket.methods;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Page;
import org.lintan.platform.time.Today;

/** Reads the methods for the pages. */
@ApplicationScoped
class Methods {

    private final Tx tx;
    private final MethodCatalog catalog;
    private final Today today;

    Methods(Tx tx, MethodCatalog catalog, Today today) {
        this.tx = tx;
        this.catalog = catalog;
        this.today = today;
    }

    Uni<Page<MethodView>> inForceToday() {
        return versions()
                .map(all -> Page.all(
                        all.stream().filter(one -> one.inForce(today.date())).toList()));
    }

    /** Of each method the newest first. */
    Uni<Page<MethodView>> all() {
        return versions().map(Page::all);
    }

    private Uni<List<MethodView>> versions() {
        return tx.run(sql -> catalog.all(sql)
                .chain(rows -> Multi.createFrom()
                        .range(0, rows.size())
                        .onItem()
                        .transformToUniAndConcatenate(i -> catalog.version(
                                        sql,
                                        rows.get(i).getString("method_id"),
                                        rows.get(i).getString("version"))
                                .map(method -> MethodView.of(method, until(rows, i))))
                        .collect()
                        .asList()));
    }

    /** The day before the next newer version of the method begins, which stands before it. */
    private static LocalDate until(List<Row> rows, int i) {
        Row row = rows.get(i);
        return i > 0 && rows.get(i - 1).getString("method_id").equals(row.getString("method_id"))
                ? rows.get(i - 1).getLocalDate("valid_from").minusDays(1)
                : null;
    }
}
