package org.lintan.market.payment;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lintan.market.holder.Holders;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/**
 * Makes claims of what villages of the time before had in the market, once for each, by a journal and never by changing a balance: free
 * money becomes payable, what an open withdrawal holds becomes the claim of that payment order, and the ledger is told trade by trade.
 */
@ApplicationScoped
class OpeningClaims {

    private static final Logger LOG = Logger.getLogger(OpeningClaims.class);

    private final Tx tx;
    private final PaymentBook book;
    private final PaymentEvents events;
    private final Today today;
    private final Clock clock;

    OpeningClaims(Tx tx, PaymentBook book, PaymentEvents events, Today today, Clock clock) {
        this.tx = tx;
        this.book = book;
        this.events = events;
        this.today = today;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        openAll()
                .subscribe()
                .with(
                        opened -> LOG.debugf("Opened the claims of %d villages", opened),
                        failure -> LOG.errorf(failure, "Claims of the time before are opened at the next start"));
    }

    /** How many villages had money of the time before. */
    Uni<Integer> openAll() {
        return tx.run(sql ->
                        sql.rows("SELECT county, party FROM holder WHERE opened_at IS NULL ORDER BY county, party"))
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(
                                row -> tx.run(sql -> open(sql, row.getString("county"), row.getString("party"))))
                        .collect()
                        .with(Collectors.summingInt(Integer::intValue)));
    }

    private Uni<Integer> open(Sql sql, String county, String party) {
        return Holders.lock(sql, county, party)
                .chain(() -> sql.row(
                        "SELECT opened_at FROM holder WHERE county = ? AND party = ? AND opened_at IS NULL",
                        county,
                        party))
                .chain(unopened -> unopened.isEmpty()
                        ? Uni.createFrom().item(0)
                        : Holders.isVillage(sql, county, party)
                                .chain(village -> village
                                        ? claims(sql, county, party)
                                        : Uni.createFrom().item(0))
                                .call(() -> sql.update(
                                        "UPDATE holder SET opened_at = ? WHERE county = ? AND party = ?",
                                        Utc.now(clock),
                                        county,
                                        party)));
    }

    private Uni<Integer> claims(Sql sql, String county, String party) {
        return book.available(sql, county, party)
                .chain(free -> withdrawals(sql, county, party)
                        .chain(orders -> trades(sql, county, party)
                                .chain(trades -> open(sql, county, party, free, orders, trades))));
    }

    private Uni<Integer> open(
            Sql sql,
            String county,
            String party,
            long freeFen,
            List<Opening.Withdrawal> orders,
            List<Opening.Sale> sales) {
        Opening.Claims claims = Opening.of(party, freeFen, orders, sales);
        if (claims.totalFen() == 0) {
            return Uni.createFrom().item(0);
        }
        List<Object[]> rows = claims.claims().stream()
                .map(claim -> new Object[] {
                    county,
                    claim.claimId(),
                    claim.part(),
                    party,
                    claim.amountFen(),
                    Utc.of(claim.madeAt()),
                    claim.orderId()
                })
                .toList();
        List<ClaimLine> lines = claims.claims().stream()
                .map(claim -> new ClaimLine(claim.claimId(), claim.amountFen()))
                .toList();
        Uni<Void> journal = freeFen == 0
                ? Uni.createFrom().voidItem()
                : openDay(sql, county).chain(day -> book.opening(sql, county, party, freeFen, day));
        return PaymentRows.add(sql, rows)
                .chain(() -> sql.update(
                        "UPDATE payment_order SET source = 'SWEEP' WHERE county = ? AND party = ? AND state = 'SENT'",
                        county,
                        party))
                .chain(() -> journal)
                .chain(() -> events.opening(sql, new ClaimsOpening(county, party, claims.totalFen(), lines)))
                .invoke(() -> LOG.infof("%s: %d fen of the time before are claims now", party, claims.totalFen()))
                .replaceWith(1);
    }

    /** Today, or the first day of the next month whose books are open. */
    private Uni<LocalDate> openDay(Sql sql, String county) {
        return sql.rows("SELECT period FROM period_close WHERE county = ?", county)
                .map(rows -> {
                    Set<String> closed =
                            rows.stream().map(row -> row.getString("period")).collect(Collectors.toSet());
                    LocalDate day = today.date();
                    while (closed.contains(YearMonth.from(day).toString())) {
                        day = YearMonth.from(day).plusMonths(1).atDay(1);
                    }
                    return day;
                });
    }

    private static Uni<List<Opening.Withdrawal>> withdrawals(Sql sql, String county, String party) {
        return sql.rows(
                        "SELECT id, amount_fen, requested_at FROM payment_order WHERE county = ? AND party = ? AND state = 'SENT' AND source = 'REQUEST' ORDER BY id",
                        county,
                        party)
                .map(rows -> rows.stream()
                        .map(row -> new Opening.Withdrawal(
                                row.getString("id"),
                                row.getLong("amount_fen"),
                                Utc.instant(row.getLocalDateTime("requested_at"))))
                        .toList());
    }

    private static Uni<List<Opening.Sale>> trades(Sql sql, String county, String party) {
        return sql.rows(
                        "SELECT trade_id, amount_fen - fee_fen AS net_fen, settled_at FROM trade WHERE county = ? AND seller_party = ?"
                                + " AND amount_fen > fee_fen ORDER BY settled_at, trade_id",
                        county,
                        party)
                .map(rows -> {
                    List<Opening.Sale> sales = new ArrayList<>();
                    rows.forEach(row -> sales.add(sale(row)));
                    return sales;
                });
    }

    private static Opening.Sale sale(Row row) {
        return new Opening.Sale(
                row.getString("trade_id"), row.getLong("net_fen"), Utc.instant(row.getLocalDateTime("settled_at")));
    }
}
