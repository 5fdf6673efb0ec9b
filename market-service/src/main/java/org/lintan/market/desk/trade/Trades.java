package org.lintan.market.desk.trade;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** What the two parties of a trade can ask about it. County and party stand in every query. */
@ApplicationScoped
class Trades {

    private static final String OWN = "SELECT * FROM trade WHERE county = ? AND (seller_party = ? OR buyer_party = ?)";

    private final Tx tx;

    Trades(Tx tx) {
        this.tx = tx;
    }

    /** Trades of one's own, either side, newest first. */
    Uni<Page<TradeView>> own(Actor actor, String after) {
        return tx.run(sql -> sql.rows(
                        OWN + " AND trade_id < ? ORDER BY trade_id DESC LIMIT ?",
                        actor.county(),
                        actor.party(),
                        actor.party(),
                        after == null ? "~" : after,
                        Page.SIZE + 1)
                .map(rows -> Page.of(
                        rows.stream()
                                .map(row -> TradeView.of(TradeRows.trade(row)))
                                .toList(),
                        TradeView::tradeId)));
    }

    /** A trade of one's own. */
    Uni<TradeView> one(Actor actor, String tradeId) {
        return tx.run(sql -> sql.row(OWN + " AND trade_id = ?", actor.county(), actor.party(), actor.party(), tradeId)
                .map(row -> TradeView.of(TradeRows.trade(
                        row.orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback())))));
    }
}
