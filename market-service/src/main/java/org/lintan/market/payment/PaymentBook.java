package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.Transfer;
import org.lintan.market.money.MoneyBook;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;

/** The journals of payments. Each is posted or refuses the use case as a whole. */
@ApplicationScoped
class PaymentBook {

    private final Books books;
    private final MoneyBook money;

    PaymentBook(Books books, MoneyBook money) {
        this.books = books;
        this.money = money;
    }

    /** Money a party asked to be paid is set aside. Refuses {@code NOT_ENOUGH_MONEY}. */
    Uni<Void> asked(Sql sql, String county, String party, String orderId, long amountFen) {
        return money.post(
                sql,
                "cash-withdrawal/" + orderId,
                "cash.withdrawal.held",
                amountFen,
                MoneyBook.of(county, party, Bucket.AVAILABLE),
                MoneyBook.of(county, party, Bucket.PAYABLE));
    }

    /** The bank has paid: the money has left the market. */
    Uni<Void> paid(Sql sql, PaymentOrder order) {
        return money.post(
                sql,
                "cash-withdrawal-paid/" + order.id(),
                "cash.withdrawal.paid",
                order.amountFen(),
                payable(order),
                bank(order));
    }

    /** What the bank had confirmed came back: a village is owed it again. */
    Uni<Void> cameBackOwed(Sql sql, PaymentOrder order) {
        return cameBack(sql, order, payable(order));
    }

    /** What the bank had confirmed came back to somebody who is no village. */
    Uni<Void> cameBackFree(Sql sql, PaymentOrder order) {
        return cameBack(sql, order, available(order));
    }

    private Uni<Void> cameBack(Sql sql, PaymentOrder order, Account to) {
        return money.post(
                sql, "payment-came-back/" + order.id(), "payment.came-back", order.amountFen(), bank(order), to);
    }

    /** A request that was never paid ends: its party has the money again. */
    Uni<Void> released(Sql sql, PaymentOrder order) {
        return money.post(
                sql,
                "cash-withdrawal-rejected/" + order.id(),
                "cash.withdrawal.rejected",
                order.amountFen(),
                payable(order),
                available(order));
    }

    /** The first word of the registry moves what a holder of the time before has: free money of a village is owed to it. On the first open day. */
    Uni<Void> opening(Sql sql, String county, String party, Bucket from, Bucket to, long amountFen, LocalDate openDay) {
        return books.post(
                        sql,
                        List.of(new Journal(
                                "opening/" + party,
                                "claims.opening",
                                openDay,
                                List.of(new Transfer(
                                        MoneyBook.of(county, party, from),
                                        MoneyBook.of(county, party, to),
                                        amountFen)))))
                .invoke(postings -> {
                    if (postings.get(0) instanceof Posting.Refused refused) {
                        throw new IllegalStateException("opening/" + party + " was refused: " + refused.detail());
                    }
                })
                .replaceWithVoid();
    }

    Uni<Long> available(Sql sql, String county, String party) {
        Account account = MoneyBook.of(county, party, Bucket.AVAILABLE);
        return books.balances(sql, List.of(account)).map(balances -> balances.get(account));
    }

    private static Account payable(PaymentOrder order) {
        return MoneyBook.of(order.county(), order.party(), Bucket.PAYABLE);
    }

    private static Account available(PaymentOrder order) {
        return MoneyBook.of(order.county(), order.party(), Bucket.AVAILABLE);
    }

    private static Account bank(PaymentOrder order) {
        return MoneyBook.bank(order.county());
    }
}
