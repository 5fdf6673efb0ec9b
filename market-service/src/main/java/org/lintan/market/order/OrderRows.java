package org.lintan.market.order;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.lintan.market.book.Side;
import org.lintan.market.order.pit.EndedWhy;
import org.lintan.market.order.pit.GoodFor;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.OrderState;
import org.lintan.market.order.pit.OrderType;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.UnknownWord;
import org.lintan.platform.time.Utc;

/** Orders in the database. */
final class OrderRows {

    private static final List<String> COLUMNS = List.of(
            "county",
            "order_id",
            "book_id",
            "instrument_id",
            "serial",
            "party",
            "side",
            "type",
            "time_in_force",
            "price_fen_per_tonne",
            "quantity_kg",
            "filled_kg",
            "amount_fen",
            "fee_fen",
            "reserved_fen",
            "state",
            "ended_why",
            "sequence_no",
            "expires_at",
            "placed_at",
            "changed_at");

    private static final List<String> CHANGED =
            List.of("filled_kg", "amount_fen", "fee_fen", "reserved_fen", "state", "ended_why", "changed_at");

    private OrderRows() {}

    /** Open orders of instruments. Locked, so that what is read is what was committed last, like the row of the book. */
    static Uni<List<Order>> open(Sql sql, CountyKeys instruments) {
        return rows(
                sql,
                "SELECT * FROM market_order FORCE INDEX (market_order_state) WHERE state = 'OPEN' AND ",
                instruments,
                "instrument_id",
                " FOR UPDATE");
    }

    static Uni<List<Order>> named(Sql sql, CountyKeys orders) {
        return rows(sql, "SELECT * FROM market_order WHERE ", orders, "order_id", "");
    }

    static Uni<Void> write(Sql sql, List<Order> orders) {
        return sql.upsert(
                "market_order", COLUMNS, orders.stream().map(OrderRows::row).toList(), CHANGED);
    }

    private static Uni<List<Order>> rows(Sql sql, String select, CountyKeys keys, String column, String lock) {
        return keys.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sql.rows(select + keys.in("county", column) + lock, keys.args())
                        .map(rows -> rows.stream().map(OrderRows::order).toList());
    }

    static Order order(Row row) {
        String why = row.getString("ended_why");
        return new Order(
                row.getString("order_id"),
                row.getLong("book_id"),
                row.getString("county"),
                row.getString("instrument_id"),
                row.getString("serial"),
                row.getString("party"),
                UnknownWord.read(Side.class, row.getString("side")),
                UnknownWord.read(OrderType.class, row.getString("type")),
                UnknownWord.read(GoodFor.class, row.getString("time_in_force")),
                row.getLong("price_fen_per_tonne"),
                row.getLong("quantity_kg"),
                row.getLong("filled_kg"),
                row.getLong("amount_fen"),
                row.getLong("fee_fen"),
                row.getLong("reserved_fen"),
                UnknownWord.read(OrderState.class, row.getString("state")),
                why == null ? null : UnknownWord.read(EndedWhy.class, why),
                row.getLong("sequence_no"),
                Utc.instant(row.getLocalDateTime("expires_at")),
                Utc.instant(row.getLocalDateTime("placed_at")),
                Utc.instant(row.getLocalDateTime("changed_at")));
    }

    private static Object[] row(Order order) {
        return new Object[] {
            order.county(),
            order.orderId(),
            order.bookId(),
            order.instrumentId(),
            order.serial(),
            order.party(),
            order.side().name(),
            order.type().name(),
            order.goodFor().name(),
            order.priceFenPerTonne(),
            order.quantityKg(),
            order.filledKg(),
            order.amountFen(),
            order.feeFen(),
            order.reservedFen(),
            order.state().name(),
            order.endedWhy() == null ? null : order.endedWhy().name(),
            order.sequence(),
            order.expiresAt() == null ? null : Utc.of(order.expiresAt()),
            Utc.of(order.placedAt()),
            Utc.of(order.changedAt())
        };
    }
}
