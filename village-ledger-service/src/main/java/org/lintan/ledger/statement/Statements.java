package org.lintan.ledger.statement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

/** A household's own money; every query names its county and its party, which come from its token alone. */
@ApplicationScoped
class Statements {

    private final Tx tx;
    private final Villages villages;
    private final Books books;
    private final Purse purse;
    private final Clock clock;

    Statements(Tx tx, Villages villages, Books books, Purse purse, Clock clock) {
        this.tx = tx;
        this.villages = villages;
        this.books = books;
        this.purse = purse;
        this.clock = clock;
    }

    private record Money(long availableFen, long payableFen, long paidFen) {}

    Uni<Home> home(Actor household) {
        return tx.run(sql -> money(sql, household)
                .chain(money -> sql.row(
                                Share.COLUMNS + "ORDER BY d.run_at DESC LIMIT 1", household.county(), household.party())
                        .chain(row -> places(sql, household)
                                .map(places -> new Home(
                                        money.availableFen(),
                                        money.payableFen(),
                                        money.paidFen(),
                                        row.map(Share::of).orElse(null),
                                        places.orElse(null),
                                        clock.instant().truncatedTo(ChronoUnit.SECONDS))))));
    }

    /** Empty for a household that stands on no roll yet. */
    private Uni<Optional<Places>> places(Sql sql, Actor household) {
        return villages.findOfHousehold(sql, household.county(), household.party())
                .chain(village -> village.isEmpty()
                        ? Uni.createFrom().item(Optional.<Places>empty())
                        : Places.of(sql, books, village.get()).map(Optional::of));
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
        List<Statement.Line> lines = rows.stream()
                .map(row -> new Statement.Line(
                        Share.of(row),
                        row.getInteger("line_no"),
                        row.getString("seed"),
                        "distribution:" + row.getString("id") + ":" + row.getInteger("line_no")))
                .toList();
        return new Statement(
                village.name(),
                householdNo,
                money.paidFen(),
                money.payableFen(),
                lines,
                income,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
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
