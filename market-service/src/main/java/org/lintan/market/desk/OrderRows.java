package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.lintan.market.pit.Order;
import org.lintan.platform.db.Sql;

/** Orders as their parties see them, out of their rows. */
public final class OrderRows {

    private OrderRows() {}

    /** @param select rows of {@code market_order} of the one county; it says whose */
    public static Uni<List<OrderView>> views(Sql sql, String county, String select, Object... args) {
        return sql.rows(select, args)
                .map(rows -> rows.stream().map(Rows::order).toList())
                .chain(orders -> OrderTrades.read(
                                sql, county, orders.stream().map(Order::orderId).toList())
                        .map(trades -> orders.stream()
                                .map(order -> OrderView.of(
                                        order.orderId(), order, trades.getOrDefault(order.orderId(), List.of())))
                                .toList()));
    }
}
