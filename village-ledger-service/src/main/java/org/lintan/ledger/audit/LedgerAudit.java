package org.lintan.ledger.audit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.lintan.ledger.audit.LedgerReport.DistributionSum;
import org.lintan.ledger.audit.LedgerReport.IncomeEntry;
import org.lintan.ledger.audit.LedgerReport.VillageSum;
import org.lintan.platform.audit.CountyMarks;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Page;

/** Checks the county's village books on the stored rows, in one transaction and so at one moment. */
@ApplicationScoped
class LedgerAudit {

    private static final String VILLAGES = "SELECT c.party, c.name,"
            + " (SELECT COALESCE(SUM(i.amount_fen), 0) FROM income i WHERE i.county = c.county AND i.party = c.party) AS income_fen,"
            + " (SELECT COUNT(*) FROM income i WHERE i.county = c.county AND i.party = c.party) AS trades,"
            + " (SELECT COALESCE(SUM(a.balance), 0) FROM account a WHERE a.county = c.county AND a.asset = 'CNY' AND a.party = c.party"
            + " AND a.bucket = 'AVAILABLE') AS available_fen,"
            + " (SELECT COALESCE(SUM(a.balance), 0) FROM account a WHERE a.county = c.county AND a.asset = 'CNY' AND a.party = c.party"
            + " AND a.bucket = 'BUFFER') AS reserve_fen,"
            + " (SELECT COALESCE(SUM(d.households_fen + d.deductions_fen), 0) FROM distribution d WHERE d.county = c.county"
            + " AND d.party = c.party AND d.run_at IS NOT NULL) AS shared_fen"
            + ", (SELECT COALESCE(SUM(a.balance), 0) FROM account a WHERE a.county = c.county AND a.asset = 'CNY' AND a.party = c.party"
            + " AND a.bucket = 'ESCROW') AS claimed_fen,"
            + " (SELECT COALESCE(SUM(r.amount_fen), 0) FROM arrival r WHERE r.county = c.county AND r.party = c.party AND r.applied = TRUE) AS arrived_fen,"
            + " (SELECT COALESCE(SUM(v.amount_fen), 0) FROM village_advance v WHERE v.county = c.county AND v.party = c.party) AS advanced_fen"
            + " FROM collective c WHERE c.county = ? ORDER BY c.party";

    private static final String DISTRIBUTIONS = "SELECT d.id, d.party, d.state, d.pot_fen, d.households,"
            + " d.deductions_fen + d.collective_fen + d.households_fen + d.residual_fen AS parts_fen,"
            + " COALESCE(SUM(l.amount_fen), 0) AS lines_fen,"
            + " COALESCE(SUM(CASE WHEN l.state = 'PAID' THEN l.amount_fen ELSE 0 END), 0) AS paid_fen,"
            + " CEILING(COALESCE(MAX(ABS(CAST(l.amount_fen AS DECIMAL(38,0)) * d.members"
            + " - CAST(d.households_fen AS DECIMAL(38,0)) * l.members)), 0) * 1000 / d.members) AS deviation"
            + " FROM distribution d LEFT JOIN distribution_line l ON l.county = d.county AND l.distribution_id = d.id WHERE d.county = ?"
            + " GROUP BY d.id, d.party, d.state, d.pot_fen, d.households, d.deductions_fen, d.collective_fen, d.households_fen,"
            + " d.residual_fen, d.members ORDER BY d.id";

    private final Tx tx;
    private final Clock clock;

    LedgerAudit(Tx tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    Uni<LedgerReport> report(String county) {
        return tx.run(sql -> sql.rows(VILLAGES, county)
                .chain(villages -> sql.rows(DISTRIBUTIONS, county)
                        .chain(distributions -> findings(sql, county)
                                .map(findings -> report(county, villages, distributions, findings)))));
    }

    /** Incomes after a cursor, for matching with the market's trades. */
    Uni<Page<IncomeEntry>> income(String county, String after, int limit) {
        return tx.run(sql -> sql.rows(
                        "SELECT trade_id, party, amount_fen FROM income WHERE county = ? AND trade_id > ?"
                                + " ORDER BY trade_id LIMIT " + limit,
                        county,
                        after))
                .map(rows -> rows.stream()
                        .map(row -> new IncomeEntry(
                                row.getString("trade_id"), row.getString("party"), row.getLong("amount_fen")))
                        .toList())
                .map(items -> new Page<>(
                        items,
                        items.size() < limit
                                ? null
                                : items.get(items.size() - 1).tradeId()));
    }

    private LedgerReport report(String county, List<Row> villages, List<Row> distributions, List<Finding> findings) {
        List<VillageSum> sums = villages.stream()
                .map(row -> new VillageSum(
                        row.getString("party"),
                        row.getString("name"),
                        number(row, "income_fen"),
                        number(row, "available_fen"),
                        number(row, "reserve_fen"),
                        number(row, "shared_fen"),
                        (int) number(row, "trades"),
                        number(row, "claimed_fen"),
                        number(row, "arrived_fen"),
                        number(row, "advanced_fen")))
                .toList();
        List<VillageSum> wrong = sums.stream()
                .filter(v -> v.incomeFen()
                        != v.claimedFen() + v.availableFen() + v.reserveFen() + v.sharedOutFen() - v.advancedFen())
                .toList();
        Finding village = new Finding(
                "INCOME_IS_SOMEWHERE",
                "1: a village's income is owed, available, in reserve, or shared out",
                wrong.isEmpty(),
                sums.size(),
                wrong.size(),
                wrong.isEmpty() ? null : wrong.get(0).party());
        List<Finding> all = java.util.stream.Stream.concat(java.util.stream.Stream.of(village), findings.stream())
                .toList();
        return new LedgerReport(
                county,
                all.stream().allMatch(Finding::ok),
                all,
                sums,
                distributions.stream().map(LedgerAudit::distribution).toList(),
                clock.instant());
    }

    private static DistributionSum distribution(Row row) {
        return new DistributionSum(
                row.getString("id"),
                row.getString("party"),
                row.getString("state"),
                row.getLong("pot_fen"),
                number(row, "parts_fen"),
                number(row, "lines_fen"),
                number(row, "paid_fen"),
                row.getInteger("households"),
                number(row, "deviation"));
    }

    private static Uni<List<Finding>> findings(Sql sql, String county) {
        return Multi.createFrom()
                .iterable(Checks.ALL)
                .onItem()
                .transformToUniAndConcatenate(check -> sql.row(check.looked(), CountyMarks.of(check.looked(), county))
                        .chain(looked -> sql.rows(check.broken(), CountyMarks.of(check.broken(), county))
                                .map(broken -> new Finding(
                                        check.name(),
                                        check.invariant(),
                                        broken.isEmpty(),
                                        number(looked.orElseThrow(), "n"),
                                        broken.size(),
                                        broken.isEmpty() ? null : broken.get(0).getString(0)))))
                .collect()
                .asList();
    }

    private static long number(Row row, String column) {
        return row.getNumeric(column).longValue();
    }
}
