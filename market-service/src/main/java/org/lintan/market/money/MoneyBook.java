package org.lintan.market.money;

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

/** Posts one movement of money today, or refuses the use case as a whole. */
@ApplicationScoped
public class MoneyBook {

    private static final String CNY = "CNY";
    private static final String BANK = "@bank";

    private final Books books;
    private final Today today;

    MoneyBook(Books books, Today today) {
        this.books = books;
        this.today = today;
    }

    public static Account of(String county, String party, Bucket bucket) {
        return new Account(county, CNY, party, bucket);
    }

    /** The world outside the market: what came in over the bank and went out over it. */
    public static Account bank(String county) {
        return of(county, BANK, Bucket.AVAILABLE);
    }

    /** Refuses {@code NOT_ENOUGH_MONEY}, {@code PERIOD_CLOSED}, {@code AMOUNT_OUT_OF_RANGE}. Amount in fen. */
    public Uni<Void> post(Sql sql, String cause, String kind, long amountFen, Account from, Account to) {
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
}
