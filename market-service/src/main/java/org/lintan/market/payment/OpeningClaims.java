package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.holder.Holders;
import org.lintan.market.holder.WhenTold;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/**
 * Makes claims of what a village of the time before had in the market, once, by a journal and never by changing a balance: free money becomes
 * payable, what an open withdrawal holds becomes the claim of that payment order, and the ledger is told trade by trade. It waits for the
 * registry's word, which alone says who is a village; until then a seller of the time before is taken for one and nothing of its money moves.
 */
@ApplicationScoped
class OpeningClaims implements WhenTold {

    private static final Logger LOG = Logger.getLogger(OpeningClaims.class);

    private final PaymentBook book;
    private final PaymentEvents events;
    private final Today today;
    private final Clock clock;

    OpeningClaims(PaymentBook book, PaymentEvents events, Today today, Clock clock) {
        this.book = book;
        this.events = events;
        this.today = today;
        this.clock = clock;
    }

    /** Called under the lock of the holder's row. */
    @Override
    public Uni<Void> told(Sql sql, Holders.Holder holder) {
        String county = holder.party().county();
        String party = holder.party().id();
        return sql.row("SELECT party FROM holder WHERE county = ? AND party = ? AND opened_at IS NULL", county, party)
                .chain(unopened -> unopened.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : (holder.party().isVillage() ? claims(sql, county, party) : release(sql, county, party))
                                .chain(() -> sql.update(
                                        "UPDATE holder SET opened_at = ? WHERE county = ? AND party = ?",
                                        Utc.now(clock),
                                        county,
                                        party))
                                .replaceWithVoid());
    }

    /** It was taken for a village and is none: what it sold meanwhile and no order carries is its own at once. */
    private Uni<Void> release(Sql sql, String county, String party) {
        return PaymentRows.waiting(sql, county, party).chain(claims -> {
            long fen = ClaimLine.sumFen(claims);
            return fen == 0
                    ? Uni.createFrom().voidItem()
                    : PaymentRows.dropWaiting(sql, county, party)
                            .chain(() -> openDay(sql, county))
                            .chain(day -> book.opening(sql, county, party, Bucket.PAYABLE, Bucket.AVAILABLE, fen, day));
        });
    }

    private Uni<Void> claims(Sql sql, String county, String party) {
        return book.available(sql, county, party)
                .chain(free -> withdrawals(sql, county, party)
                        .chain(orders -> trades(sql, county, party)
                                .chain(trades -> open(sql, county, party, free, orders, trades))));
    }

    private Uni<Void> open(
            Sql sql,
            String county,
            String party,
            long freeFen,
            List<Opening.Withdrawal> orders,
            List<Opening.Sale> sales) {
        Opening.Claims claims = Opening.of(party, freeFen, orders, sales);
        if (claims.totalFen() == 0) {
            return Uni.createFrom().voidItem();
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
                : openDay(sql, county)
                        .chain(day -> book.opening(sql, county, party, Bucket.AVAILABLE, Bucket.PAYABLE, freeFen, day));
        return PaymentRows.add(sql, rows)
                .chain(() -> sql.update(
                        "UPDATE payment_order SET source = 'SWEEP' WHERE county = ? AND party = ? AND state IN ('SENT', 'MISSING')",
                        county,
                        party))
                .chain(() -> journal)
                .chain(() -> events.opening(sql, new ClaimsOpening(county, party, claims.totalFen(), lines)))
                .invoke(() -> LOG.infof("%s: %d fen of the time before are claims now", party, claims.totalFen()));
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
                        "SELECT id, amount_fen, requested_at FROM payment_order WHERE county = ? AND party = ? AND state IN ('SENT', 'MISSING') AND source = 'REQUEST' ORDER BY id",
                        county,
                        party)
                .map(rows -> rows.stream()
                        .map(row -> new Opening.Withdrawal(
                                row.getString("id"),
                                row.getLong("amount_fen"),
                                Utc.instant(row.getLocalDateTime("requested_at"))))
                        .toList());
    }

    /** Sales that are no claims yet, oldest first. */
    private static Uni<List<Opening.Sale>> trades(Sql sql, String county, String party) {
        return sql.rows(
                        "SELECT t.trade_id, t.amount_fen - t.fee_fen AS net_fen, t.settled_at FROM trade t WHERE t.county = ? AND t.seller_party = ?"
                                + " AND t.amount_fen > t.fee_fen AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.county = t.county AND c.claim_id = t.trade_id)"
                                + " ORDER BY t.settled_at, t.trade_id",
                        county,
                        party)
                .map(rows -> rows.stream().map(OpeningClaims::sale).toList());
    }

    private static Opening.Sale sale(Row row) {
        return new Opening.Sale(
                row.getString("trade_id"), row.getLong("net_fen"), Utc.instant(row.getLocalDateTime("settled_at")));
    }
}
