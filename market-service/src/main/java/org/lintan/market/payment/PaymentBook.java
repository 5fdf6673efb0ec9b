package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.PostingRefusal;
import org.lintan.kernel.books.Transfer;
import org.lintan.market.MarketCode;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;

/** The journals of payments. Each is posted or refuses the use case as a whole. */
@ApplicationScoped
class PaymentBook {

    private static final String CNY = "CNY";
    private static final String BANK = "@bank";

    private final Books books;
    private final Today today;

    PaymentBook(Books books, Today today) {
        this.books = books;
        this.today = today;
    }

    /** Money a party asked to be paid is set aside. Refuses {@code NOT_ENOUGH_MONEY}. */
    Uni<Void> asked(Sql sql, String county, String party, String orderId, long amountFen) {
        return post(
                sql,
                "cash-withdrawal/" + orderId,
                "cash.withdrawal.held",
                amountFen,
                new Account(county, CNY, party, Bucket.AVAILABLE),
                new Account(county, CNY, party, Bucket.PAYABLE));
    }

    /** The bank has paid: the money has left the market. */
    Uni<Void> paid(Sql sql, PaymentOrder order) {
        return post(
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
        return post(sql, "payment-came-back/" + order.id(), "payment.came-back", order.amountFen(), bank(order), to);
    }

    /** A request that was never paid ends: its party has the money again. */
    Uni<Void> released(Sql sql, PaymentOrder order) {
        return post(
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
                                        new Account(county, CNY, party, from),
                                        new Account(county, CNY, party, to),
                                        amountFen)))))
                .invoke(postings -> {
                    if (postings.get(0) instanceof Posting.Refused refused) {
                        throw new IllegalStateException("opening/" + party + " was refused: " + refused.detail());
                    }
                })
                .replaceWithVoid();
    }

    Uni<Long> available(Sql sql, String county, String party) {
        Account account = new Account(county, CNY, party, Bucket.AVAILABLE);
        return books.balances(sql, List.of(account)).map(balances -> balances.get(account));
    }

    private Uni<Void> post(Sql sql, String cause, String kind, long amountFen, Account from, Account to) {
        LocalDate date = today.date();
        return books.balances(sql, List.of(from))
                .chain(before -> books.post(
                                sql,
                                List.of(new Journal(cause, kind, date, List.of(new Transfer(from, to, amountFen)))))
                        .invoke(postings -> {
                            if (postings.get(0) instanceof Posting.Refused refused) {
                                throw refusal(refused.code(), amountFen, before.get(from), date)
                                        .rollback();
                            }
                        }))
                .replaceWithVoid();
    }

    private static Refusal refusal(PostingRefusal code, long amountFen, long availableFen, LocalDate date) {
        return switch (code) {
            case INSUFFICIENT -> Refusal.of(MarketCode.NOT_ENOUGH_MONEY, amountFen, availableFen);
            case PERIOD_CLOSED ->
                Refusal.of(MarketCode.PERIOD_CLOSED, date.toString().substring(0, 7));
            default -> Refusal.of(MarketCode.AMOUNT_OUT_OF_RANGE);
        };
    }

    private static Account payable(PaymentOrder order) {
        return new Account(order.county(), CNY, order.party(), Bucket.PAYABLE);
    }

    private static Account available(PaymentOrder order) {
        return new Account(order.county(), CNY, order.party(), Bucket.AVAILABLE);
    }

    private static Account bank(PaymentOrder order) {
        return new Account(order.county(), CNY, BANK, Bucket.AVAILABLE);
    }
}
