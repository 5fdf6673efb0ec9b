package org.lintan.market.cash;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.money.MoneyBook;
import org.lintan.platform.db.Sql;

/** The journal of a deposit. */
@ApplicationScoped
class CashBook {

    private static final String KIND = "cash.deposited";

    private final MoneyBook money;

    CashBook(MoneyBook money) {
        this.money = money;
    }

    Uni<Void> deposited(Sql sql, Deposit deposit) {
        return money.post(
                sql,
                cause(deposit.id),
                KIND,
                deposit.amountFen,
                MoneyBook.bank(deposit.county),
                MoneyBook.of(deposit.county, deposit.party, Bucket.AVAILABLE));
    }

    /** The same for many that stand in a statement of the bank. */
    Uni<Void> deposited(Sql sql, String county, List<Receipts.Receipt> receipts) {
        return money.post(
                sql,
                KIND,
                receipts.stream()
                        .map(receipt -> new MoneyBook.Movement(
                                cause(receipt.id()),
                                receipt.amountFen(),
                                MoneyBook.bank(county),
                                MoneyBook.of(county, receipt.party(), Bucket.AVAILABLE)))
                        .toList());
    }

    private static String cause(String depositId) {
        return "deposit/" + depositId;
    }
}
