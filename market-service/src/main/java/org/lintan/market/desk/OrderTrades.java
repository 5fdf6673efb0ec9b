package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintan.market.desk.floor.Trade;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;

/** The trades of orders, as far as an order shows them. */
final class OrderTrades {

    private static final String OF_ONE_SIDE =
            "(SELECT * FROM (SELECT t.*, t.%1$s AS order_id, ROW_NUMBER() OVER (PARTITION BY t.%1$s ORDER BY t.number) AS nth"
                    + " FROM trade t WHERE t.county = ? AND t.%1$s IN %2$s) %1$s_trades WHERE nth <= "
                    + OrderView.MOST_TRADES + ")";

    private OrderTrades() {}

    /** By order id, oldest first. */
    static Uni<Map<String, List<Trade>>> read(Sql sql, String county, Collection<String> orderIds) {
        if (orderIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String marks = In.marks(orderIds);
        List<Object> args = new ArrayList<>(List.of(In.args(List.of(county), orderIds)));
        args.addAll(List.copyOf(args));
        return sql.rows(
                        OF_ONE_SIDE.formatted("buy_order_id", marks) + " UNION ALL "
                                + OF_ONE_SIDE.formatted("sell_order_id", marks) + " ORDER BY order_id, nth",
                        args.toArray())
                .map(rows -> {
                    Map<String, List<Trade>> trades = new HashMap<>();
                    rows.forEach(row -> trades.computeIfAbsent(row.getString("order_id"), none -> new ArrayList<>())
                            .add(Rows.trade(row)));
                    return trades;
                });
    }
}
