package org.lintan.market.instrument;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.market.Page;
import org.lintan.platform.Actor;
import org.lintan.platform.Rules;
import org.lintan.platform.Today;
import org.lintan.platform.Tx;

/** The tickets of a county's market at a glance. */
@ApplicationScoped
class Instruments {

    private static final String ALL = "SELECT i.ticket_id, i.serial, b.mode, c.mode AS pending_mode, c.change_id, c.source, c.proposed_name,"
        + " (SELECT t.price_fen_per_tonne FROM trade t WHERE t.county = i.county AND t.ticket_id = i.ticket_id AND t.lane = 'MARKET'"
        + "   ORDER BY t.trade_id DESC LIMIT 1) AS last_price,"
        + " (SELECT MAX(o.price_fen_per_tonne) FROM market_order o WHERE o.county = i.county AND o.ticket_id = i.ticket_id AND o.state = 'OPEN'"
        + "   AND o.side = 'BUY') AS best_bid,"
        + " (SELECT MIN(o.price_fen_per_tonne) FROM market_order o WHERE o.county = i.county AND o.ticket_id = i.ticket_id AND o.state = 'OPEN'"
        + "   AND o.side = 'SELL') AS best_ask"
        + " FROM instrument i LEFT JOIN order_book b ON b.county = i.county AND b.ticket_id = i.ticket_id"
        + " LEFT JOIN mode_change c ON c.county = i.county AND c.open_ticket = i.ticket_id"
        + " WHERE i.county = ? AND i.ticket_id > ? ORDER BY i.ticket_id LIMIT ?";

    private final Tx tx;
    private final Rules rules;
    private final Today today;

    Instruments(Tx tx, Rules rules, Today today) {
        this.tx = tx;
        this.rules = rules;
        this.today = today;
    }

    Uni<Page<InstrumentView>> ofCounty(Actor actor, String after) {
        return tx.run(sql -> rules.inForce(sql, "market.mode", actor.county(), today.date())
            .chain(rule -> sql.rows(ALL, actor.county(), after == null ? "" : after, Page.SIZE + 1)
                .map(rows -> Page.of(rows.stream().map(row -> view(row, rule.value(), actor)).toList(), InstrumentView::ticketId))));
    }

    private static InstrumentView view(Row row, String ruleMode, Actor actor) {
        String own = row.getString("mode");
        return new InstrumentView(row.getString("ticket_id"), row.getString("serial"), own == null ? ruleMode : own, row.getString("pending_mode"),
            row.getString("change_id"), row.getString("source"), actor.has("operator") ? row.getString("proposed_name") : null,
            row.getLong("last_price"), row.getLong("best_bid"), row.getLong("best_ask"));
    }
}
