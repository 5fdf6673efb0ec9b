package org.lintan.ticket.methods;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Page;
import org.lintan.platform.time.Today;

/** Reads the methods for the page. */
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
        return tx.run(sql -> catalog.all(sql)
                .map(rows -> rows.stream()
                        .map(row -> row.getString("method_id"))
                        .distinct()
                        .toList())
                .chain((List<String> ids) -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> catalog.inForce(sql, id, today.date()))
                        .select()
                        .where(Optional::isPresent)
                        .map(found -> MethodView.of(found.get()))
                        .collect()
                        .asList())
                .map(Page::all));
    }
}
