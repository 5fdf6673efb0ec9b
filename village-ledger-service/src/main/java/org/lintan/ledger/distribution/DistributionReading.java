package org.lintan.ledger.distribution;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lintan.ledger.roll.Rolls;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;

/** Distributions as read: totals by everybody of the village, all lines by stewards, its own line by a household. */
@ApplicationScoped
class DistributionReading {

    private final Tx tx;
    private final Villages villages;
    private final DistributionRows rows;
    private final Rolls rolls;

    DistributionReading(Tx tx, Villages villages, DistributionRows rows, Rolls rolls) {
        this.tx = tx;
        this.villages = villages;
        this.rows = rows;
        this.rolls = rolls;
    }

    Uni<Page<DistributionView>> list(Actor actor) {
        return tx.run(sql -> villages.of(sql, actor)
                .chain(village -> rows.all(village.county(), village.party()))
                .map(found -> Page.all(found.stream().map(DistributionView::of).toList())));
    }

    Uni<DistributionView> get(Actor actor, String id) {
        return tx.run(sql -> villages.of(sql, actor, Villages.Kept.DISTRIBUTION, id)
                .chain(village -> rows.one(village.county(), village.party(), id))
                .map(DistributionView::of));
    }

    Uni<Page<LineView>> lines(Actor actor, String id, int after, int limit) {
        return tx.run(sql -> villages.of(sql, actor, Villages.Kept.DISTRIBUTION, id)
                .chain(village -> rows.one(village.county(), village.party(), id)
                        .chain(row -> lines(sql, actor, village, row, after, limit))));
    }

    private Uni<Page<LineView>> lines(
            Sql sql, Actor actor, Collective village, DistributionRow row, int after, int limit) {
        // a household's token never reaches another household's line, whatever it asks for
        boolean all = Villages.seesAll(actor);
        return sql.row("SELECT roll_id FROM decision WHERE county = ? AND id = ?", village.county(), row.decisionId)
                .chain(decision -> sql.rows(
                                "SELECT line_no, household_no, members, amount_fen, state, reason, answered_at"
                                        + " FROM distribution_line WHERE county = ? AND distribution_id = ? AND line_no > ? AND (? OR household_party = ?)"
                                        + " ORDER BY line_no LIMIT " + limit,
                                village.county(),
                                row.id,
                                after,
                                all,
                                actor.party())
                        .chain(found -> rolls.payees(
                                        sql,
                                        village.county(),
                                        decision.orElseThrow().getString("roll_id"),
                                        found.stream()
                                                .map(line -> line.getString("household_no"))
                                                .toList())
                                .map(payees -> page(found, payees, limit))));
    }

    private static Page<LineView> page(List<Row> found, Rolls.Sealed payees, int limit) {
        List<LineView> views = found.stream()
                .map(row -> LineView.of(row, payees.shown(row.getString("household_no"))))
                .toList();
        return new Page<>(
                views,
                views.size() < limit
                        ? null
                        : String.valueOf(views.get(views.size() - 1).lineNo()));
    }
}
