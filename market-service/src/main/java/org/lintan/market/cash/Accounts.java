package org.lintan.market.cash;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;

/** Shows a party its money. */
@ApplicationScoped
class Accounts {

    private final Tx tx;
    private final Books books;
    private final Clock clock;

    Accounts(Tx tx, Books books, Clock clock) {
        this.tx = tx;
        this.books = books;
        this.clock = clock;
    }

    Uni<AccountView> own(Actor actor) {
        Account available = new Account(actor.county(), "CNY", actor.party(), Bucket.AVAILABLE);
        Account ordered = new Account(actor.county(), "CNY", actor.party(), Bucket.ORDERED);
        Account payable = new Account(actor.county(), "CNY", actor.party(), Bucket.PAYABLE);
        return tx.run(sql -> books.balances(sql, List.of(available, ordered, payable))
                .chain(balances -> sql.row(
                                "SELECT COALESCE(CAST(SUM(CASE WHEN state IN ('SENT', 'MISSING') THEN amount_fen ELSE 0 END) AS SIGNED), 0) AS on_the_way,"
                                        + " COALESCE(CAST(SUM(CASE WHEN state = 'PAID' THEN amount_fen ELSE 0 END) AS SIGNED), 0) AS arrived"
                                        + " FROM payment_order WHERE county = ? AND party = ?",
                                actor.county(),
                                actor.party())
                        .map(row -> row.orElseThrow())
                        .map(row -> new AccountView(
                                balances.get(available),
                                balances.get(ordered),
                                balances.get(payable),
                                balances.get(payable) - row.getLong("on_the_way"),
                                row.getLong("on_the_way"),
                                row.getLong("arrived"),
                                clock.instant()))));
    }
}
