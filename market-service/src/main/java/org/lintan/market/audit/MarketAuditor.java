package org.lintan.market.audit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintan.market.VillageKinds;
import org.lintan.platform.audit.CountyMarks;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Page;

/** Runs every {@link Check} over one county, in one consistent reading. */
@ApplicationScoped
class MarketAuditor {

    /** What no question to the database alone tells: the books beside the bank. */
    private static final String MONEY_AT_THE_BANK = "MONEY_AT_THE_BANK";

    private static final int MOST = 1000;

    private final Tx tx;

    MarketAuditor(Tx tx) {
        this.tx = tx;
    }

    Uni<MarketAudit> audit(String county) {
        return tx.run(sql -> Multi.createFrom()
                .items(Check.values())
                .onItem()
                .transformToUniAndConcatenate(check -> run(sql, county, check))
                .collect()
                .asList()
                .chain(findings -> positions(sql, county)
                        .chain(positions -> commands(sql, county)
                                .chain(commands -> totals(sql, county)
                                        .chain(total -> villages(sql, county)
                                                .map(villages ->
                                                        audit(findings, positions, commands, total, villages)))))));
    }

    Uni<Page<MarketAudit.AuditTrade>> trades(String county, String after, int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        return tx.run(sql -> sql.rows(
                        "SELECT trade_id, instrument_id, seller_party, buyer_party, quantity_kg, amount_fen, fee_fen FROM trade"
                                + " WHERE county = ? AND trade_id > ? ORDER BY trade_id LIMIT ?",
                        county,
                        after == null ? "" : after,
                        size + 1))
                .map(rows -> Page.of(
                        rows.stream().map(MarketAuditor::trade).toList(), size, MarketAudit.AuditTrade::tradeId));
    }

    private static MarketAudit audit(
            List<Finding> findings,
            List<MarketAudit.Position> positions,
            Map<String, Long> commands,
            Row total,
            List<MarketAudit.VillageMoney> villages) {
        List<Finding> all = new ArrayList<>(findings);
        long cash = total.getLong("cash");
        long escrow = total.getLong("escrow");
        all.add(new Finding(
                MONEY_AT_THE_BANK,
                "the market's money is what the bank holds for it",
                4,
                cash == escrow,
                1,
                cash == escrow ? 0 : 1,
                cash == escrow ? null : "books " + cash + " fen, bank " + escrow + " fen"));
        boolean ok = all.stream().allMatch(Finding::ok);
        return new MarketAudit(ok, all, positions, cash, escrow, total.getLong("trades"), commands, villages);
    }

    private static Uni<Finding> run(Sql sql, String county, Check check) {
        return sql.row(check.looked, CountyMarks.of(check.looked, county))
                .chain(looked -> sql.row(
                                "SELECT COUNT(*) AS broken, MIN(b.id) AS first FROM (" + check.broken + ") b",
                                CountyMarks.of(check.broken, county))
                        .map(found -> {
                            long broken = found.orElseThrow().getLong("broken");
                            return new Finding(
                                    check.name(),
                                    check.sentence,
                                    check.invariant,
                                    broken == 0,
                                    looked.orElseThrow().getLong(0),
                                    broken,
                                    found.get().getString("first"));
                        }));
    }

    private static Uni<List<MarketAudit.VillageMoney>> villages(Sql sql, String county) {
        return sql.rows(
                        "SELECT h.party, COALESCE((SELECT a.balance FROM account a WHERE a.county = h.county AND a.asset = 'CNY' AND a.party = h.party"
                                + " AND a.bucket = 'PAYABLE'), 0) AS payable, COALESCE((SELECT CAST(SUM(p.amount_fen) AS SIGNED) FROM payment_order p"
                                + " WHERE p.county = h.county AND p.party = h.party AND p.source = 'SWEEP' AND p.state = 'PAID'), 0) AS paid"
                                + " FROM holder h WHERE h.county = ? AND h.kind IN " + VillageKinds.SQL
                                + " ORDER BY h.party",
                        county)
                .map(rows -> rows.stream()
                        .map(row -> new MarketAudit.VillageMoney(
                                row.getString("party"), row.getLong("payable"), row.getLong("paid")))
                        .toList());
    }

    private static Uni<List<MarketAudit.Position>> positions(Sql sql, String county) {
        return sql.rows(
                        "SELECT asset, CAST(SUM(balance) AS SIGNED) AS kg FROM account WHERE county = ? AND asset LIKE 'T-%'"
                                + " AND party NOT LIKE '@%' GROUP BY asset ORDER BY asset",
                        county)
                .map(rows -> rows.stream()
                        .map(row ->
                                new MarketAudit.Position(row.getString("asset").substring(2), row.getLong("kg")))
                        .toList());
    }

    private static Uni<Map<String, Long>> commands(Sql sql, String county) {
        return sql.rows(
                        "SELECT state, COUNT(*) AS commands FROM (SELECT COALESCE(r.state, 'PENDING') AS state FROM command c"
                                + " LEFT JOIN command_result r ON r.county = c.county AND r.command_id = c.command_id WHERE c.county = ?"
                                + " UNION ALL SELECT state FROM " + Check.KEYS + " k) s GROUP BY state",
                        county,
                        county,
                        county)
                .map(rows -> {
                    Map<String, Long> counts = new TreeMap<>();
                    rows.forEach(row -> counts.put(row.getString("state"), row.getLong("commands")));
                    return counts;
                });
    }

    private static Uni<Row> totals(Sql sql, String county) {
        return sql.row(
                        "SELECT (SELECT COALESCE(CAST(SUM(balance) AS SIGNED), 0) FROM account WHERE county = ? AND asset = 'CNY' AND party <> '@bank') AS cash,"
                                + " (SELECT COALESCE(CAST(SUM(amount_fen) AS SIGNED), 0) FROM deposit WHERE county = ? AND state = 'CONFIRMED')"
                                + " - (SELECT COALESCE(CAST(SUM(amount_fen) AS SIGNED), 0) FROM payment_order WHERE county = ? AND state = 'PAID') AS escrow,"
                                + " (SELECT COUNT(*) FROM trade WHERE county = ?) AS trades",
                        county,
                        county,
                        county,
                        county)
                .map(row -> row.orElseThrow());
    }

    private static MarketAudit.AuditTrade trade(Row row) {
        return new MarketAudit.AuditTrade(
                row.getString("trade_id"),
                row.getString("instrument_id"),
                row.getString("seller_party"),
                row.getString("buyer_party"),
                row.getLong("quantity_kg"),
                row.getLong("amount_fen"),
                row.getLong("fee_fen"));
    }
}
