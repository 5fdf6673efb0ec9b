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
        return tx.run(sql -> books.balances(sql, List.of(available, ordered, payable)))
                .map(balances -> new AccountView(
                        balances.get(available), balances.get(ordered), balances.get(payable), clock.instant()));
    }
}
