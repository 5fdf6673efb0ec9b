package org.lintan.ledger.income;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** SQL of what was sold, for many sales at once; each is named by {@link TradeSettled#key}. */
@ApplicationScoped
class IncomeRows {

    private static final List<String> COLUMNS = List.of(
            "county",
            "id",
            "party",
            "trade_id",
            "ticket_id",
            "serial",
            "lane",
            "quantity_kg",
            "price_fen_per_tonne",
            "gross_fen",
            "fee_fen",
            "amount_fen",
            "settled_at",
            "booked_at");

    private final Clock clock;

    IncomeRows(Clock clock) {
        this.clock = clock;
    }

    /** Those that are booked. */
    Uni<Set<String>> booked(Sql sql, List<TradeSettled> trades) {
        return of(sql, "SELECT county, trade_id FROM income WHERE county IN %s AND trade_id IN %s", trades)
                .map(rows -> rows.stream().map(row -> key(row, "trade_id")).collect(Collectors.toSet()));
    }

    /** What of sales heard only now was still in the market when claims began; a sale since then has none. */
    Uni<Map<String, Long>> openOf(Sql sql, List<TradeSettled> trades) {
        return of(
                        sql,
                        "SELECT county, claim_id, open_fen FROM claim_opening WHERE county IN %s AND claim_id IN %s",
                        trades)
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> key(row, "claim_id"), row -> row.getLong("open_fen"))));
    }

    Uni<Integer> insert(Sql sql, List<TradeSettled> trades, Map<String, String> ids) {
        LocalDateTime now = Utc.now(clock);
        return sql.insert(
                "income",
                COLUMNS,
                trades.stream()
                        .map(trade -> new Object[] {
                            trade.county(),
                            ids.get(trade.key()),
                            trade.sellerParty(),
                            trade.tradeId(),
                            trade.ticketId(),
                            trade.serial(),
                            trade.lane(),
                            trade.quantityKg(),
                            trade.priceFenPerTonne(),
                            trade.amountFen(),
                            trade.feeFen(),
                            trade.netFen(),
                            Utc.of(trade.settledAt()),
                            now
                        })
                        .toList());
    }

    private static Uni<List<Row>> of(Sql sql, String query, List<TradeSettled> trades) {
        Set<String> counties = trades.stream().map(TradeSettled::county).collect(Collectors.toCollection(TreeSet::new));
        Set<String> ids = trades.stream().map(TradeSettled::tradeId).collect(Collectors.toCollection(TreeSet::new));
        return sql.rows(query.formatted(In.marks(counties), In.marks(ids)), In.args(List.of(), counties, ids));
    }

    private static String key(Row row, String id) {
        return row.getString("county") + ' ' + row.getString(id);
    }
}
