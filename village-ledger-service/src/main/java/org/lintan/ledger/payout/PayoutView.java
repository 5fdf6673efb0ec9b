package org.lintan.ledger.payout;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/**
 * One batch and where its payments stand; amounts in fen, {@code payments = sent + paid + returned + lost}.
 *
 * @param fileSha256 of the CSV file; null for what went out before files were kept
 * @param payerLastFour of the account it is paid from; null when none was named
 */
record PayoutView(
        int round,
        int payments,
        long totalFen,
        String fileSha256,
        String payerBank,
        String payerLastFour,
        String madeBy,
        Instant madeAt,
        int sent,
        int paid,
        int returned,
        int lost,
        long sentFen) {

    static Uni<List<PayoutView>> all(Sql sql, String county, String distributionId) {
        return sql.rows(
                        "SELECT b.round, b.payments, b.total_fen, b.file_sha256, b.payer_bank, b.payer_last_four, b.made_name, b.made_at,"
                                + " SUM(o.state = 'SENT') AS sent, SUM(o.state = 'PAID') AS paid, SUM(o.state = 'RETURNED') AS returned,"
                                + " SUM(o.state = 'LOST') AS lost, SUM(CASE WHEN o.state = 'SENT' THEN o.amount_fen ELSE 0 END) AS sent_fen"
                                + " FROM payout_batch b JOIN payout_order o ON o.county = b.county AND o.distribution_id = b.distribution_id"
                                + " AND o.round = b.round WHERE b.county = ? AND b.distribution_id = ? GROUP BY b.round, b.payments, b.total_fen,"
                                + " b.file_sha256, b.payer_bank, b.payer_last_four, b.made_name, b.made_at ORDER BY b.round DESC",
                        county,
                        distributionId)
                .map(rows -> rows.stream().map(PayoutView::of).toList());
    }

    private static PayoutView of(Row row) {
        return new PayoutView(
                row.getInteger("round"),
                row.getInteger("payments"),
                row.getLong("total_fen"),
                row.getString("file_sha256"),
                row.getString("payer_bank"),
                row.getString("payer_last_four"),
                row.getString("made_name"),
                Utc.instant(row.getLocalDateTime("made_at")),
                count(row, "sent"),
                count(row, "paid"),
                count(row, "returned"),
                count(row, "lost"),
                row.getNumeric("sent_fen").longValue());
    }

    private static int count(Row row, String column) {
        return row.getNumeric(column).intValue();
    }
}
