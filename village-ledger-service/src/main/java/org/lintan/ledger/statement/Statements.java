package org.lintan.ledger.statement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintan.kernel.books.Account;
import org.lintan.ledger.Cny;
import org.lintan.ledger.income.IncomeView;
import org.lintan.ledger.income.Places;
import org.lintan.ledger.income.Purse;
import org.lintan.ledger.village.Collective;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** A household's own money; every query names its county and its party, which come from its token alone. */
@ApplicationScoped
class Statements {

    private static final String SUMS =
            "SELECT COUNT(*) AS times, CAST(COALESCE(SUM(l.amount_fen), 0) AS SIGNED) AS shared,"
                    + " CAST(COALESCE(SUM(IF(l.state = 'PAID', l.amount_fen, 0)), 0) AS SIGNED) AS arrived"
                    + Share.FROM;
    private static final String WITHIN = "AND d.run_at >= ? AND d.run_at < ?";

    private final Tx tx;
    private final Villages villages;
    private final Books books;
    private final Purse purse;
    private final Telling telling;
    private final Today today;
    private final Clock clock;

    Statements(Tx tx, Villages villages, Books books, Purse purse, Telling telling, Today today, Clock clock) {
        this.tx = tx;
        this.villages = villages;
        this.books = books;
        this.purse = purse;
        this.telling = telling;
        this.today = today;
        this.clock = clock;
    }

    private record Money(long availableFen, long payableFen, long paidFen) {}

    Uni<Home> home(Actor household) {
        return tx.run(sql -> money(sql, household)
                .chain(money -> sql.row(
                                Share.COLUMNS + "ORDER BY d.run_at DESC LIMIT 1", household.county(), household.party())
                        .chain(row -> villages.findOfHousehold(sql, household.county(), household.party())
                                .chain(village -> places(sql, village)
                                        .chain(places -> telling.count(sql, household, village)
                                                .map(told -> new Home(
                                                        money.availableFen(),
                                                        money.payableFen(),
                                                        money.paidFen(),
                                                        row.map(Share::of).orElse(null),
                                                        places.orElse(null),
                                                        told,
                                                        clock.instant().truncatedTo(ChronoUnit.SECONDS))))))));
    }

    /** Empty for a household that stands on no roll yet. */
    private Uni<Optional<Places>> places(Sql sql, Optional<Collective> village) {
        return village.isEmpty()
                ? Uni.createFrom().item(Optional.<Places>empty())
                : Places.of(sql, books, village.get()).map(Optional::of);
    }

    Uni<Statement> statement(Actor household) {
        return tx.run(sql -> villages.ofHousehold(sql, household.county(), household.party())
                .chain(village -> money(sql, household)
                        .chain(money -> sql.rows(
                                        Share.COLUMNS + "ORDER BY d.run_at DESC LIMIT 100",
                                        household.county(),
                                        household.party())
                                .chain(rows -> purse.income(sql, village, 100)
                                        .chain(income -> householdNo(sql, household)
                                                .map(no -> statement(village, no, money, rows, income)))))));
    }

    /** Refuses as {@link #statement} does, and {@code NOT_FOUND} for a year that has not begun. */
    Uni<YearStatement> ofYear(Actor household, int year) {
        if (year > today.date().getYear()) {
            throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
        }
        Object[] within = {
            household.county(), household.party(), Utc.of(Today.newYear(year)), Utc.of(Today.newYear(year + 1))
        };
        return tx.run(sql -> villages.ofHousehold(sql, household.county(), household.party())
                .chain(village -> money(sql, household)
                        .chain(money -> sql.row(SUMS + WITHIN, within)
                                .chain(sums -> sql.rows(
                                                Share.COLUMNS + WITHIN + " ORDER BY d.run_at DESC LIMIT 400", within)
                                        .chain(rows -> householdNo(sql, household)
                                                .map(no -> ofYear(
                                                        village, no, year, money, sums.orElseThrow(), rows)))))));
    }

    private YearStatement ofYear(
            Collective village, String householdNo, int year, Money money, Row sums, List<Row> rows) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate day = today.date();
        return new YearStatement(
                village.county(),
                year,
                village.name(),
                householdNo,
                LocalDate.of(year, 1, 1),
                day.isBefore(end) ? day : end,
                sums.getLong("times"),
                sums.getLong("shared"),
                sums.getLong("arrived"),
                lines(rows),
                money.paidFen(),
                money.payableFen(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** As the newest roll writes it. */
    private static Uni<String> householdNo(Sql sql, Actor household) {
        return sql.row(
                        "SELECT h.household_no FROM roll_household h JOIN roll r ON r.county = h.county AND r.id = h.roll_id"
                                + " WHERE h.county = ? AND h.household_party = ? ORDER BY r.version DESC LIMIT 1",
                        household.county(),
                        household.party())
                .map(row -> row.orElseThrow().getString("household_no"));
    }

    private Statement statement(
            Collective village, String householdNo, Money money, List<Row> rows, List<IncomeView> income) {
        return new Statement(
                village.name(),
                householdNo,
                money.paidFen(),
                money.payableFen(),
                lines(rows),
                income,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static List<Statement.Line> lines(List<Row> rows) {
        return rows.stream()
                .map(row -> new Statement.Line(
                        Share.of(row),
                        row.getInteger("line_no"),
                        row.getString("seed"),
                        "distribution:" + row.getString("id") + ":" + row.getInteger("line_no")))
                .toList();
    }

    private Uni<Money> money(Sql sql, Actor household) {
        Account available = Cny.available(household.county(), household.party());
        Account payable = Cny.payable(household.county(), household.party());
        Account paid = Cny.paid(household.county(), household.party());
        return books.balances(sql, List.of(available, payable, paid))
                .map(balances -> new Money(of(balances, available), of(balances, payable), of(balances, paid)));
    }

    private static long of(Map<Account, Long> balances, Account account) {
        return balances.getOrDefault(account, 0L);
    }
}
