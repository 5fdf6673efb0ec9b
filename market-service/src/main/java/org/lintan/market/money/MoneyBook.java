package org.lintan.market.money;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.lintan.platform.time.Utc;

/** Posts movements of money today, or refuses the use case as a whole. */
@ApplicationScoped
public class MoneyBook {

    private static final String CNY = "CNY";
    private static final String BANK = "@bank";

    private static final List<String> MOVED =
            List.of("county", "cause", "kind", "party", "amount_fen", "business_date", "moved_at");

    private final Books books;
    private final Today today;
    private final Clock clock;

    MoneyBook(Books books, Today today, Clock clock) {
        this.books = books;
        this.today = today;
        this.clock = clock;
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
    public record Movement(String cause, long amountFen, Account from, Account to) {

        private boolean overTheBank() {
            return from.party().equals(BANK) || to.party().equals(BANK);
        }
    }

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
                .chain(before -> books.post(sql, journals).map(postings -> moved(movements, postings, before, date)))
                .chain(moved -> overTheBank(sql, kind, moved, date));
    }

    /** Those that moved now; what the books had under the same cause before moved then. */
    private static List<Movement> moved(
            List<Movement> movements, List<Posting> postings, Map<Account, Long> before, LocalDate date) {
        List<Movement> moved = new ArrayList<>();
        for (int i = 0; i < movements.size(); i++) {
            Movement one = movements.get(i);
            if (postings.get(i) instanceof Posting.Refused refused) {
                throw refusal(refused.code(), one.amountFen(), before.get(one.from()), date)
                        .rollback();
            }
            if (postings.get(i) instanceof Posting.Posted) {
                moved.add(one);
            }
        }
        return moved;
    }

    /** What the bank's statement will say of it, by day; beside the journals, so that neither is without the other. */
    private Uni<Void> overTheBank(Sql sql, String kind, List<Movement> movements, LocalDate date) {
        LocalDateTime now = Utc.now(clock);
        List<Object[]> rows = movements.stream()
                .filter(Movement::overTheBank)
                .map(one -> one.from().party().equals(BANK)
                        ? row(one.cause(), kind, one.to(), one.amountFen(), date, now)
                        : row(one.cause(), kind, one.from(), -one.amountFen(), date, now))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.insert("bank_movement", MOVED, rows).replaceWithVoid();
    }

    private static Object[] row(
            String cause, String kind, Account whose, long amountFen, LocalDate date, LocalDateTime at) {
        return new Object[] {whose.county(), cause, kind, whose.party(), amountFen, date, at};
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
