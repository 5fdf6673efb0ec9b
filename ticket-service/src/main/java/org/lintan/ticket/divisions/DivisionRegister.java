package org.lintan.ticket.divisions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintan.platform.db.Sql;
import org.lintan.platform.rules.Rules;
import org.lintan.ticket.divisions.DivisionsInForce.Named;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.land.Boundary;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.workflow.Whereabouts;

/** Which outlines hold on a day, for other features, inside their transaction. An import never changes, so what was read of it is kept. */
@ApplicationScoped
public class DivisionRegister {

    /** Of the confirmed imports that have begun the latest, and of one day the last confirmed. */
    private static final String IN_FORCE =
            "SELECT id, invented FROM division_import WHERE county = ? AND state = 'CONFIRMED' AND valid_from <= ?"
                    + " ORDER BY valid_from DESC, confirmed_at DESC, id DESC LIMIT 1";

    private static final int KEPT = 20;

    private final Vertx vertx;
    private final Rules rules;
    private final Map<String, List<Division>> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Division>> eldest) {
            return size() > KEPT;
        }
    });

    DivisionRegister(Vertx vertx, Rules rules) {
        this.vertx = vertx;
        this.rules = rules;
    }

    /** Where plots of one holder lie, by the outlines and the rule of that day in that village. */
    public Uni<Whereabouts> whereabouts(Sql sql, Holder holder, String village, Collection<Named> plots, LocalDate on) {
        return rules.inForce(sql, "ticket.outside_warn_bp", village, on)
                .chain(warn -> inForce(sql, holder.county(), on).map(known -> known.of(plots, holder, warn.number())));
    }

    private Uni<DivisionsInForce> inForce(Sql sql, String county, LocalDate on) {
        return sql.row(IN_FORCE, county, on)
                .chain(row -> row.isEmpty()
                        ? Uni.createFrom().item(DivisionsInForce.NONE)
                        : divisions(sql, row.get().getString("id"))
                                .map(found -> new DivisionsInForce(row.get().getBoolean("invented"), found)));
    }

    Uni<Optional<String>> idInForce(Sql sql, String county, LocalDate on) {
        return sql.row(IN_FORCE, county, on).map(row -> row.map(found -> found.getString("id")));
    }

    /** The county first. */
    private Uni<List<Division>> divisions(Sql sql, String importId) {
        List<Division> kept = read.get(importId);
        return kept != null
                ? Uni.createFrom().item(kept)
                : sql.rows(
                                "SELECT code, name, outline_wkt FROM division_outline WHERE import_id = ? ORDER BY code",
                                importId)
                        // a county's outline may have thousands of corners
                        .chain(rows -> vertx.executeBlocking(() -> parsed(rows)))
                        .invoke(found -> read.put(importId, found));
    }

    private static List<Division> parsed(List<Row> rows) {
        return rows.stream()
                .map(row -> new Division(
                        row.getString("code"),
                        row.getString("name"),
                        new Boundary(Outline.fromWkt(row.getString("outline_wkt")))))
                .toList();
    }
}
