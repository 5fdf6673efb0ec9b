package org.lintan.market.cash;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintan.market.MarketCode;
import org.lintan.market.participant.ParticipantNames;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.input.LegalDay;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** Reads the county's account by day. One transaction, so that balances and movements are of one moment. */
@ApplicationScoped
class BankBook {

    private static final String SUMS = "SELECT COALESCE(SUM(IF(business_date < ?, amount_fen, 0)), 0) AS opening,"
            + " COALESCE(SUM(IF(business_date >= ? AND amount_fen > 0, amount_fen, 0)), 0) AS came,"
            + " COALESCE(SUM(IF(business_date >= ? AND amount_fen < 0, -amount_fen, 0)), 0) AS went,"
            + " COALESCE(SUM(business_date >= ?), 0) AS movements"
            + " FROM bank_movement WHERE county = ? AND business_date <= ?";
    private static final String MOVEMENTS =
            "SELECT cause, kind, party, amount_fen, business_date, moved_at FROM bank_movement WHERE county = ? AND business_date BETWEEN ? AND ?"
                    + " AND (business_date > ? OR (business_date = ? AND (moved_at > ? OR (moved_at = ? AND cause > ?)))) ORDER BY business_date, moved_at, cause LIMIT "
                    + (Page.SIZE + 1);
    private static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 1);

    private final Tx tx;
    private final Today today;
    private final Clock clock;
    private final EscrowAccounts accounts;

    BankBook(Tx tx, Today today, Clock clock, EscrowAccounts accounts) {
        this.tx = tx;
        this.today = today;
        this.clock = clock;
        this.accounts = accounts;
    }

    /** The place of the last row of the page before. */
    private record Cursor(LocalDate day, LocalDateTime movedAt, String cause) {

        static Cursor of(String after) {
            if (after == null || after.isEmpty()) {
                return new Cursor(BEFORE_ALL, BEFORE_ALL.atStartOfDay(), "");
            }
            String[] parts = after.split("~", 3);
            if (parts.length == 3) {
                try {
                    return new Cursor(LocalDate.parse(parts[0]), LocalDateTime.parse(parts[1]), parts[2]);
                } catch (DateTimeParseException unreadable) {
                    throw Refusal.of(PlatformCode.BAD_REQUEST).rollback();
                }
            }
            throw Refusal.of(PlatformCode.BAD_REQUEST).rollback();
        }

        static String of(Row row) {
            return row.getLocalDate("business_date") + "~" + row.getLocalDateTime("moved_at") + "~"
                    + row.getString("cause");
        }
    }

    /** Refuses {@code BAD_REQUEST} for days and cursors that cannot be read and {@code PERIOD_REVERSED} for a last day before the first. */
    Uni<BankBookView> read(Actor actor, String from, String to, String after) {
        LocalDate last = LegalDay.readOr(to, today.date());
        LocalDate first = LegalDay.readOr(from, last.withDayOfMonth(1));
        if (last.isBefore(first)) {
            throw Refusal.of(MarketCode.PERIOD_REVERSED).rollback();
        }
        Cursor cursor = Cursor.of(after);
        String county = actor.county();
        return tx.run(sql -> sql.row(SUMS, first, first, first, first, county, last)
                .chain(sums -> sql.rows(
                                MOVEMENTS,
                                county,
                                first,
                                last,
                                cursor.day(),
                                cursor.day(),
                                cursor.movedAt(),
                                cursor.movedAt(),
                                cursor.cause())
                        .chain(rows -> views(sql, county, Page.of(rows, Cursor::of))
                                .map(page -> view(county, first, last, sums.orElseThrow(), page)))));
    }

    private BankBookView view(String county, LocalDate first, LocalDate last, Row sums, Page<BankMovementView> page) {
        long opening = sums.getLong("opening");
        long came = sums.getLong("came");
        long went = sums.getLong("went");
        return new BankBookView(
                accounts.of(county).map(BankBookView.BookAccount::of).orElse(null),
                clock.instant(),
                first,
                last,
                opening,
                came,
                went,
                opening + came - went,
                sums.getLong("movements"),
                page.items(),
                page.next());
    }

    private static Uni<Page<BankMovementView>> views(Sql sql, String county, Page<Row> page) {
        List<String> parties =
                page.items().stream().map(row -> row.getString("party")).toList();
        return ParticipantNames.of(sql, List.of(county), parties)
                .chain(names -> references(sql, county, page.items())
                        .map(references -> new Page<>(
                                page.items().stream()
                                        .map(row -> view(row, names, references))
                                        .toList(),
                                page.next())));
    }

    private static BankMovementView view(Row row, Map<String, String> names, Map<String, String> references) {
        BankMoveKind kind = BankMoveKind.of(row.getString("kind"));
        return new BankMovementView(
                object(row),
                kind,
                row.getLocalDate("business_date"),
                Utc.instant(row.getLocalDateTime("moved_at")),
                row.getString("party"),
                names.get(row.getString("party")),
                // the number kept with the order is that of the payment, not of its return
                kind == BankMoveKind.CAME_BACK ? null : references.get(object(row)),
                row.getLong("amount_fen"));
    }

    /** The bank's own numbers, by deposit and payment order. */
    private static Uni<Map<String, String>> references(Sql sql, String county, List<Row> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<String> ids = rows.stream().map(BankBook::object).toList();
        return sql.rows(
                        "SELECT id, bank_receipt_no AS reference FROM deposit WHERE county = ? AND id IN "
                                + In.marks(ids)
                                + " UNION ALL SELECT id, bank_reference FROM payment_order WHERE county = ? AND bank_reference IS NOT NULL AND id IN "
                                + In.marks(ids),
                        In.args(List.of(county), ids, List.of(county), ids))
                .map(found -> found.stream()
                        .collect(Collectors.toMap(row -> row.getString("id"), row -> row.getString("reference"))));
    }

    private static String object(Row row) {
        String cause = row.getString("cause");
        return cause.substring(cause.indexOf('/') + 1);
    }
}
