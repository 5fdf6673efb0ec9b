package org.lintan.ledger.fen;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/**
 * SQL of a village's two lines. Their order is that of the book, not of what was said when: a payment that waited for its sale stands where
 * its journal does. A village is paid once in a bank's day and decides a few times in a year: so few are the rows that are read.
 */
final class FlowRows {

    private static final String PAYMENTS = "SELECT a.payout_id, a.part, a.amount_fen, j.posted_at FROM arrival a"
            + " JOIN journal j ON j.county = a.county AND j.cause = CONCAT('%s:', a.payout_id, ':', a.part)"
            + " WHERE a.county = ? AND a.party = ? ORDER BY j.posted_at, a.payout_id, a.part";

    private FlowRows() {}

    static Uni<Flow> of(Sql sql, String county, String party) {
        return sql.rows(PAYMENTS.formatted("arrived"), county, party)
                .chain(arrived -> sql.rows(
                                "SELECT happened, kind, id, part, title, fen FROM ("
                                        + "SELECT run_at AS happened, 'DECISION' AS kind, decision_id AS id, 0 AS part, title,"
                                        + " deductions_fen + collective_fen + households_fen AS fen FROM distribution"
                                        + " WHERE county = ? AND party = ? AND run_at IS NOT NULL"
                                        + " UNION ALL SELECT r.posted_at, 'TAKEN_BACK', r.payout_id, r.part, NULL, r.amount_fen FROM ("
                                        + PAYMENTS.formatted("returned").replaceFirst(" ORDER BY.*", "")
                                        + ") r) o ORDER BY happened, kind, id, part",
                                county,
                                party,
                                county,
                                party)
                        .chain(outs -> sql.row(
                                        "SELECT COALESCE(CAST(SUM(arrived_fen) AS SIGNED), 0) AS fen FROM claim WHERE county = ? AND party = ?",
                                        county,
                                        party)
                                .map(sum ->
                                        flow(arrived, outs, sum.orElseThrow().getLong("fen")))));
    }

    private static Flow flow(List<Row> arrived, List<Row> outs, long arrivedFen) {
        long told = arrived.stream().mapToLong(row -> row.getLong("amount_fen")).sum();
        long back = outs.stream()
                .filter(row -> Moved.TAKEN_BACK.name().equals(row.getString("kind")))
                .mapToLong(row -> row.getLong("fen"))
                .sum();
        Flow.Line ins = new Flow.Line();
        ins.add(Moved.BEFORE, null, 0, null, null, arrivedFen - told + back);
        arrived.forEach(row -> ins.add(
                Moved.ARRIVAL,
                row.getString("payout_id"),
                row.getInteger("part"),
                null,
                Utc.instant(row.getLocalDateTime("posted_at")),
                row.getLong("amount_fen")));
        Flow.Line line = new Flow.Line();
        outs.forEach(row -> line.add(
                Moved.valueOf(row.getString("kind")),
                row.getString("id"),
                row.getInteger("part"),
                row.getString("title"),
                Utc.instant(row.getLocalDateTime("happened")),
                row.getLong("fen")));
        return new Flow(ins.placed(), line.placed());
    }
}
