package org.lintan.market.order;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.OrderRows;
import org.lintan.market.desk.OrderView;
import org.lintan.market.pit.OrderState;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Refusal;

/** What can be asked about one's own orders. County and party stand in every query. */
@ApplicationScoped
class Orders {

    private static final String OWN = "SELECT * FROM market_order WHERE county = ? AND party = ?";

    private final Tx tx;

    Orders(Tx tx) {
        this.tx = tx;
    }

    /** Newest first; of any state and ticket where none is named. */
    Uni<Page<OrderView>> own(Actor actor, OrderState state, String ticketId, String after) {
        List<Object> args = new ArrayList<>(List.of(actor.county(), actor.party()));
        StringBuilder where = new StringBuilder();
        if (state != null) {
            where.append(" AND state = ?");
            args.add(state.name());
        }
        if (ticketId != null) {
            where.append(" AND ticket_id = ?");
            args.add(ticketId);
        }
        if (after != null) {
            where.append(" AND order_id < ?");
            args.add(after);
        }
        args.add(Page.SIZE + 1);
        return tx.run(sql -> OrderRows.views(
                        sql, actor.county(), OWN + where + " ORDER BY order_id DESC LIMIT ?", args.toArray()))
                .map(views -> Page.of(views, OrderView::orderId));
    }

    /** One's own order; somebody else's is as unknown as none. */
    Uni<OrderView> one(Actor actor, String orderId) {
        return tx.run(sql -> OrderRows.views(
                        sql, actor.county(), OWN + " AND order_id = ?", actor.county(), actor.party(), orderId))
                .map(views -> views.stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(MarketCode.ORDER_UNKNOWN).rollback()));
    }
}
