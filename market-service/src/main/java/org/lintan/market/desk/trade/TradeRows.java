package org.lintan.market.desk.trade;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintan.market.desk.floor.Lane;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.floor.Trade;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.UnknownWord;
import org.lintan.platform.time.Utc;

/** Trades in the database. */
final class TradeRows {

    private static final List<String> COLUMNS = List.of(
            "county",
            "trade_id",
            "trade_no",
            "instrument_id",
            "serial",
            "command_id",
            "form",
            "offer_id",
            "bid_id",
            "lane",
            "seller_party",
            "buyer_party",
            "quantity_kg",
            "price_fen_per_tonne",
            "amount_fen",
            "fee_fen",
            "settled_at",
            "business_date");

    /** Those of one side, each side by its own index. */
    private static final String OF_ONE_SIDE =
            "(SELECT * FROM (SELECT t.*, t.%1$s AS standing, ROW_NUMBER() OVER (PARTITION BY t.county, t.%1$s ORDER BY t.number) AS nth"
                    + " FROM trade t WHERE %2$s) %1$s_trades WHERE nth <= %3$d)";

    private TradeRows() {}

    static Uni<Integer> insert(Sql sql, List<Trade> trades) {
        return sql.insert("trade", COLUMNS, trades.stream().map(TradeRows::row).toList());
    }

    static Uni<Map<Ref, List<Trade>>> of(Sql sql, CountyKeys standing, int most) {
        if (standing.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String offers = OF_ONE_SIDE.formatted("offer_id", standing.in("t.county", "t.offer_id"), most);
        String bids = OF_ONE_SIDE.formatted("bid_id", standing.in("t.county", "t.bid_id"), most);
        return sql.rows(
                        offers + " UNION ALL " + bids + " ORDER BY county, standing, nth",
                        standing.args(standing.args()))
                .map(rows -> {
                    Map<Ref, List<Trade>> trades = new HashMap<>();
                    rows.forEach(row -> trades.computeIfAbsent(
                                    new Ref(row.getString("county"), row.getString("standing")),
                                    none -> new ArrayList<>())
                            .add(trade(row)));
                    return trades;
                });
    }

    static Trade trade(Row row) {
        return new Trade(
                row.getString("trade_id"),
                row.getString("trade_no"),
                row.getString("county"),
                row.getString("instrument_id"),
                row.getString("serial"),
                row.getString("command_id"),
                row.getString("form"),
                row.getString("offer_id"),
                row.getString("bid_id"),
                UnknownWord.read(Lane.class, row.getString("lane")),
                row.getString("seller_party"),
                row.getString("buyer_party"),
                row.getLong("quantity_kg"),
                row.getLong("price_fen_per_tonne"),
                row.getLong("amount_fen"),
                row.getLong("fee_fen"),
                Utc.instant(row.getLocalDateTime("settled_at")),
                row.getLocalDate("business_date"));
    }

    private static Object[] row(Trade trade) {
        return new Object[] {
            trade.county(),
            trade.tradeId(),
            trade.tradeNo(),
            trade.instrumentId(),
            trade.serial(),
            trade.commandId(),
            trade.form(),
            trade.offerId(),
            trade.bidId(),
            trade.lane().name(),
            trade.sellerParty(),
            trade.buyerParty(),
            trade.quantityKg(),
            trade.priceFenPerTonne(),
            trade.amountFen(),
            trade.feeFen(),
            Utc.of(trade.settledAt()),
            trade.businessDate()
        };
    }
}
