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

/** Posts movements of money today, or refuses the use case as a whole. */
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

    /**
     * One movement of money.
     *
     * @param cause unique in the books
     */
    public record Movement(String cause, long amountFen, Account from, Account to) {}

    /** Refuses {@code NOT_ENOUGH_MONEY}, {@code PERIOD_CLOSED}, {@code AMOUNT_OUT_OF_RANGE}. Amount in fen. */
    public Uni<Void> post(Sql sql, String cause, String kind, long amountFen, Account from, Account to) {
        return post(sql, kind, List.of(new Movement(cause, amountFen, from, to)));
    }

    /** Posts movements of one kind together, each a journal of its own; all of them or, for the first that is refused, none. */
    public Uni<Void> post(Sql sql, String kind, List<Movement> movements) {
        LocalDate date = today.date();
        List<Journal> journals = movements.stream()
                .map(one -> new Journal(
                        one.cause(), kind, date, List.of(new Transfer(one.from(), one.to(), one.amountFen()))))
                .toList();
        return books.balances(
                        sql, movements.stream().map(Movement::from).distinct().toList())
                .chain(before -> books.post(sql, journals).invoke(postings -> {
                    for (int i = 0; i < movements.size(); i++) {
                        if (postings.get(i) instanceof Posting.Refused refused) {
                            Movement one = movements.get(i);
                            throw refusal(refused.code(), one.amountFen(), before.get(one.from()), date)
                                    .rollback();
                        }
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
