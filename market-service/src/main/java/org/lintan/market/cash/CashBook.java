package org.lintan.market.cash;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.money.MoneyBook;
import org.lintan.platform.db.Sql;

/** The journal of a deposit. */
@ApplicationScoped
class CashBook {

    private final MoneyBook money;

    CashBook(MoneyBook money) {
        this.money = money;
    }

    Uni<Void> deposited(Sql sql, Deposit deposit) {
        return money.post(
                sql,
                "deposit/" + deposit.id,
                "cash.deposited",
                deposit.amountFen,
                MoneyBook.bank(deposit.county),
                MoneyBook.of(deposit.county, deposit.party, Bucket.AVAILABLE));
    }
}
