package org.lintan.market.fen;

import java.util.Collections;
import java.util.List;

/**
 * All that came in to a party, or all that went out, as rows {@code kind, id, number, happened, fen}. In is ordered by when it could be used,
 * out by when it was used, so that what comes later is later in the line and changes no answer about what was before. A payment that came back
 * stays in the line of what went out and is in the other line again from then on.
 */
enum Side {
    IN(
            3,
            "SELECT 'DEPOSIT' AS kind, id, bank_receipt_no AS number, decided_at AS happened, amount_fen AS fen FROM deposit"
                    + " WHERE county = ? AND party = ? AND state = 'CONFIRMED'"
                    + " UNION ALL SELECT 'SALE', trade_id, trade_no, settled_at, amount_fen - fee_fen FROM trade"
                    + " WHERE county = ? AND seller_party = ? AND amount_fen > fee_fen"
                    + " UNION ALL SELECT 'CAME_BACK', id, id, decided_at, amount_fen FROM payment_order"
                    + " WHERE county = ? AND party = ? AND state IN ('RETURNED', 'LOST')"),
    OUT(
            2,
            "SELECT 'PURCHASE' AS kind, trade_id AS id, trade_no AS number, settled_at AS happened, amount_fen AS fen FROM trade"
                    + " WHERE county = ? AND buyer_party = ?"
                    + " UNION ALL SELECT 'WITHDRAWAL', id, id, requested_at, amount_fen FROM payment_order"
                    + " WHERE county = ? AND party = ?");

    private final int sources;
    private final String rows;

    Side(int sources, String rows) {
        this.sources = sources;
        this.rows = rows;
    }

    /** The rows with {@code ends}: the place in the line behind each one's last fen. Takes {@link #args} first. */
    String line() {
        return "SELECT m.*, CAST(SUM(m.fen) OVER (ORDER BY m.happened, m.kind, m.id ROWS UNBOUNDED PRECEDING) AS SIGNED) AS ends FROM ("
                + rows + ") m";
    }

    String sum() {
        return "SELECT COALESCE(CAST(SUM(m.fen) AS SIGNED), 0) AS fen FROM (" + rows + ") m";
    }

    List<Object> args(String county, String party) {
        return Collections.nCopies(sources, List.of(county, party)).stream()
                .flatMap(List::stream)
                .map(Object.class::cast)
                .toList();
    }
}
