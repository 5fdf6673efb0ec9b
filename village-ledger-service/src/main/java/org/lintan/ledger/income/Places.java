package org.lintan.ledger.income;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.ledger.Cny;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;

/**
 * Where a village's money is, in fen; a fen is in one place.
 *
 * @param soldFen 卖了: sold, and no payment order carries it yet
 * @param onTheWayFen 在路上: sent to the village's account, not confirmed by the bank
 * @param arrivedFen 到村账: arrived and not shared out
 * @param sharedFen 已分: shared out, not yet on the households' accounts
 * @param paidOutFen 到户: on the households' accounts
 */
public record Places(long soldFen, long onTheWayFen, long arrivedFen, long sharedFen, long paidOutFen) {

    /** Inside the caller's transaction, at one moment. */
    public static Uni<Places> of(Sql sql, Books books, Collective village) {
        Account claimed = Cny.claimed(village.county(), village.party());
        Account available = Cny.available(village.county(), village.party());
        return books.balances(sql, List.of(claimed, available))
                .chain(balances -> sql.row(
                                "SELECT (SELECT COALESCE(CAST(SUM(amount_fen) AS SIGNED), 0) FROM arrival WHERE county = ? AND party = ? AND sent_at IS NOT NULL"
                                        + " AND paid_at IS NULL AND returned_at IS NULL) AS on_the_way,"
                                        + " COALESCE(CAST(SUM(IF(l.state = 'PAID', 0, l.amount_fen)) AS SIGNED), 0) AS shared,"
                                        + " COALESCE(CAST(SUM(IF(l.state = 'PAID', l.amount_fen, 0)) AS SIGNED), 0) AS paid_out"
                                        + " FROM distribution_line l JOIN distribution d ON d.county = l.county AND d.id = l.distribution_id"
                                        + " WHERE d.county = ? AND d.party = ? AND d.run_at IS NOT NULL",
                                village.county(),
                                village.party(),
                                village.county(),
                                village.party())
                        .map(row -> row.orElseThrow())
                        .map(row -> {
                            long owed = balances.getOrDefault(claimed, 0L);
                            // an order may be heard of before the sale it carries
                            long onTheWay = Math.min(owed, row.getLong("on_the_way"));
                            return new Places(
                                    owed - onTheWay,
                                    onTheWay,
                                    balances.getOrDefault(available, 0L),
                                    row.getLong("shared"),
                                    row.getLong("paid_out"));
                        }));
    }
}
