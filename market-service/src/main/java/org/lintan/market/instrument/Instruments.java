package org.lintan.market.instrument;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** The instruments of a county's market at a glance. */
@ApplicationScoped
class Instruments {

    private static final String ALL =
            "SELECT i.instrument_id, i.kind, i.serial, i.mode, c.mode AS pending_mode, c.change_id, c.source, c.proposed_name,"
                    + " (SELECT t.price_fen_per_tonne FROM trade t WHERE t.county = i.county AND t.instrument_id = i.instrument_id AND t.lane = 'MARKET'"
                    + "   ORDER BY t.number DESC LIMIT 1) AS last_price,"
                    + best("DESC", "BUY") + " AS best_bid," + best("ASC", "SELL") + " AS best_ask"
                    + " FROM instrument i LEFT JOIN order_book b ON b.county = i.county AND b.instrument_id = i.instrument_id"
                    + " LEFT JOIN mode_change c ON c.county = i.county AND c.open_instrument = i.instrument_id"
                    + " WHERE i.county = ? AND i.instrument_id > ? ORDER BY i.instrument_id LIMIT ?";

    private final Tx tx;
    private final Rules rules;
    private final Today today;
    private final Clock clock;

    Instruments(Tx tx, Rules rules, Today today, Clock clock) {
        this.tx = tx;
        this.rules = rules;
        this.today = today;
        this.clock = clock;
    }

    Uni<Page<InstrumentView>> ofCounty(Actor actor, String after) {
        LocalDate day = today.date();
        LocalDateTime now = Utc.of(clock.instant());
        return tx.run(sql -> rules.inForce(sql, "market.mode", actor.county(), day)
                .chain(rule -> sql.rows(
                                ALL, day, now, day, now, actor.county(), after == null ? "" : after, Page.SIZE + 1)
                        .map(rows -> Page.of(
                                rows.stream()
                                        .map(row -> view(row, rule.value(), actor))
                                        .toList(),
                                InstrumentView::instrumentId))));
    }

    /** Among the orders that can trade now: none before the book has been told today's band, nor outside of it, nor after their close. */
    private static String best(String order, String side) {
        return " (SELECT o.price_fen_per_tonne FROM market_order o WHERE o.county = i.county AND o.instrument_id = i.instrument_id AND o.state = 'OPEN'"
                + " AND o.side = '" + side
                + "' AND b.band_day = ? AND o.price_fen_per_tonne BETWEEN b.band_low AND b.band_high"
                + " AND (o.expires_at IS NULL OR o.expires_at > ?) ORDER BY o.price_fen_per_tonne " + order
                + " LIMIT 1)";
    }

    private static InstrumentView view(Row row, String ruleMode, Actor actor) {
        String id = row.getString("instrument_id");
        InstrumentKind kind = InstrumentKind.valueOf(row.getString("kind"));
        String own = row.getString("mode");
        return new InstrumentView(
                id,
                kind,
                kind == InstrumentKind.TICKET ? id : null,
                row.getString("serial"),
                own == null ? ruleMode : own,
                row.getString("pending_mode"),
                row.getString("change_id"),
                row.getString("source"),
                actor.has("operator") ? row.getString("proposed_name") : null,
                row.getLong("last_price"),
                row.getLong("best_bid"),
                row.getLong("best_ask"));
    }
}
