package org.lintan.market.order;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.Offers;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.floor.Trade;
import org.lintan.market.desk.trade.TradeBook;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.OrderState;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;
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
            where.append(" AND instrument_id = ?");
            args.add(ticketId);
        }
        if (after != null) {
            where.append(" AND order_id < ?");
            args.add(after);
        }
        args.add(Page.SIZE + 1);
        return tx.run(sql -> views(sql, OWN + where + " ORDER BY order_id DESC LIMIT ?", args.toArray()))
                .map(views -> Page.of(views, OrderView::orderId));
    }

    /** One's own order; somebody else's is as unknown as none. */
    Uni<OrderView> one(Actor actor, String orderId) {
        return tx.run(sql -> views(sql, OWN + " AND order_id = ?", actor.county(), actor.party(), orderId))
                .map(views -> views.stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(MarketCode.ORDER_UNKNOWN).rollback()));
    }

    /** The instrument of an order, for a command about it: most ids carry it. Refuses {@code ORDER_UNKNOWN} what can be no order. */
    Uni<String> instrumentOf(Actor actor, String orderId) {
        return Offers.instrument(
                orderId, () -> one(actor, orderId).map(OrderView::instrumentId), MarketCode.ORDER_UNKNOWN);
    }

    private static Uni<List<OrderView>> views(Sql sql, String select, Object... args) {
        return sql.rows(select, args)
                .map(rows -> rows.stream().map(OrderRows::order).toList())
                .chain(orders -> {
                    CountyKeys ids = new CountyKeys();
                    orders.forEach(order -> ids.add(order.county(), order.orderId()));
                    return TradeBook.of(sql, ids, OrderView.MOST_TRADES)
                            .map(trades -> orders.stream()
                                    .map(order -> view(order, trades))
                                    .toList());
                });
    }

    private static OrderView view(Order order, Map<Ref, List<Trade>> trades) {
        Ref ref = new Ref(order.county(), order.orderId());
        return OrderView.of(order.orderId(), order, trades.getOrDefault(ref, List.of()));
    }
}
