package org.lintan.ledger.income;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.ledger.Cny;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Refusal;

/** What a village earned and still has, for its stewards and its households. */
@ApplicationScoped
public class Purse {

    /** What decisions of a county's collective still wait for that were neither run nor failed by an objection. */
    private static final String PROMISED =
            "SELECT COALESCE(SUM(d.pot_fen), 0) AS fen FROM decision d WHERE d.county = ? AND d.party = ? AND d.run_at IS NULL"
                    + " AND NOT EXISTS (SELECT 1 FROM objection o WHERE o.county = d.county AND o.decision_id = d.id AND o.upheld = TRUE)";

    private final Tx tx;
    private final Villages villages;
    private final Books books;
    private final ClaimRows claims;

    Purse(Tx tx, Villages villages, Books books, ClaimRows claims) {
        this.tx = tx;
        this.villages = villages;
        this.books = books;
        this.claims = claims;
    }

    /** The newest incomes of a collective. */
    public Uni<List<IncomeView>> income(Sql sql, Collective village, int limit) {
        return sql.rows(
                        IncomeView.COLUMNS + "WHERE county = ? AND party = ? ORDER BY id DESC LIMIT " + limit,
                        village.county(),
                        village.party())
                .map(rows -> rows.stream().map(IncomeView::of).toList());
    }

    /** Nothing is decided or run while money stands as advanced: what was shared out is not there. Refuses {@code MONEY_ADVANCED}. */
    public Uni<Void> refuseAdvanced(Sql sql, Collective village) {
        return claims.advanced(sql, village.county(), village.party())
                .invoke(Purse::refuseAdvanced)
                .replaceWithVoid();
    }

    /** @param fen what is advanced */
    public static void refuseAdvanced(long fen) {
        if (fen > 0) {
            throw Refusal.of(IncomeCode.MONEY_ADVANCED, fen).rollback();
        }
    }

    Uni<Page<IncomeView>> income(Actor actor, String before, int limit) {
        return tx.run(sql -> villages.of(sql, actor)
                .chain(village -> sql.rows(
                        IncomeView.COLUMNS + "WHERE county = ? AND party = ? AND id < ? ORDER BY id DESC LIMIT "
                                + limit,
                        village.county(),
                        village.party(),
                        before))
                .map(rows -> rows.stream().map(IncomeView::of).toList())
                .map(items -> new Page<>(
                        items,
                        items.size() < limit
                                ? null
                                : items.get(items.size() - 1).incomeId())));
    }

    Uni<Pot> pot(Actor actor) {
        return tx.run(sql -> villages.of(sql, actor).chain(village -> pot(sql, village)));
    }

    /** A collective's money now; what it promised is read in the caller's transaction. */
    public Uni<Pot> pot(Sql sql, Collective village) {
        Account reserve = Cny.reserve(village.county(), village.party());
        return books.balances(sql, List.of(reserve))
                .chain(balances -> sql.row(
                                "SELECT (SELECT COALESCE(SUM(amount_fen), 0) FROM income WHERE county = ? AND party = ?) AS income_fen,"
                                        + " (SELECT COALESCE(SUM(households_fen), 0) FROM distribution WHERE county = ? AND party = ? AND run_at IS NOT NULL) AS distributed_fen,"
                                        + " (" + PROMISED + ") AS promised_fen",
                                village.county(),
                                village.party(),
                                village.county(),
                                village.party(),
                                village.county(),
                                village.party())
                        .map(found -> found.orElseThrow())
                        .chain(row -> claims.advanced(sql, village.county(), village.party())
                                .chain(advanced -> Places.of(sql, books, village)
                                        .map(places -> new Pot(
                                                places.arrivedFen(),
                                                row.getNumeric("promised_fen").longValue(),
                                                row.getNumeric("distributed_fen")
                                                        .longValue(),
                                                balances.getOrDefault(reserve, 0L),
                                                row.getNumeric("income_fen").longValue(),
                                                advanced,
                                                places)))));
    }

    /**
     * What decisions still wait for that were neither run nor failed by an objection, fen.
     *
     * @param before only those recorded before this decision: what is theirs first
     */
    public Uni<Long> promised(Sql sql, String county, String party, String before) {
        return sql.row(PROMISED + " AND d.id < ?", county, party, before)
                .map(found -> found.orElseThrow().getNumeric("fen").longValue());
    }
}
