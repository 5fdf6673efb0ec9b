package org.lintan.market.position;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.desk.DayReader;
import org.lintan.market.desk.floor.Sellable;
import org.lintan.market.instrument.NewInstruments;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.events.Event;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;

/** Credits what the registry has taken into custody, and shows a party what it holds here. */
@ApplicationScoped
class Positions {

    static final String REGISTRY = "@registry";

    private static final String HELD = "SELECT i.instrument_id, i.kind, i.serial,"
            + " CAST(SUM(CASE WHEN a.bucket = 'AVAILABLE' THEN a.balance ELSE 0 END) AS SIGNED) AS available_kg,"
            + " CAST(SUM(CASE WHEN a.bucket = 'ORDERED' THEN a.balance ELSE 0 END) AS SIGNED) AS ordered_kg,"
            + " CAST((SELECT COALESCE(SUM(t.quantity_kg), 0) FROM trade t WHERE t.county = i.county AND t.buyer_party = ?"
            + "   AND t.instrument_id = i.instrument_id AND t.business_date >= ? AND " + DayReader.FILLS_POSITION
            + ") AS SIGNED) AS lately_kg"
            + " FROM instrument i JOIN account a ON a.county = i.county AND a.asset = i.asset AND a.party = ?"
            + " WHERE i.county = ? AND i.instrument_id > ? GROUP BY i.county, i.instrument_id, i.kind, i.serial"
            + " HAVING SUM(a.balance) > 0 ORDER BY i.instrument_id LIMIT ?";

    private final Tx tx;
    private final Books books;
    private final Rules rules;
    private final Clock clock;
    private final Today today;

    Positions(Tx tx, Books books, Rules rules, Clock clock, Today today) {
        this.tx = tx;
        this.books = books;
        this.rules = rules;
        this.clock = clock;
        this.today = today;
    }

    /** In the transaction of the inbox. The cause makes a second delivery under another event id harmless too. */
    Uni<Void> deposited(Sql sql, Event event) {
        CustodyDeposited custody = event.as(CustodyDeposited.class);
        String asset = InstrumentKind.TICKET.asset(custody.ticketId());
        Transfer credit = new Transfer(
                new Account(custody.county(), asset, REGISTRY, Bucket.AVAILABLE),
                new Account(custody.county(), asset, custody.party(), Bucket.AVAILABLE),
                custody.quantityKg());
        Journal journal =
                new Journal("custody/" + custody.custodyId(), "custody.deposited", today.date(), List.of(credit));
        return NewInstruments.register(
                        sql,
                        custody.county(),
                        InstrumentKind.TICKET,
                        custody.ticketId(),
                        custody.serial(),
                        clock.instant())
                .chain(() -> books.post(sql, List.of(journal)))
                .invoke(postings -> {
                    if (postings.get(0) instanceof Posting.Refused refused) {
                        throw new IllegalStateException(
                                "Custody " + custody.custodyId() + " cannot be credited: " + refused.detail());
                    }
                })
                .replaceWithVoid();
    }

    Uni<Page<PositionView>> own(Actor actor, String after) {
        LocalDate day = today.date();
        return tx.run(sql -> rules.inForce(sql, "market.resale_days", actor.county(), day)
                .chain(days -> sql.rows(
                        HELD,
                        actor.party(),
                        Sellable.heldBackSince(day, days.number()),
                        actor.party(),
                        actor.county(),
                        after == null ? "" : after,
                        Page.SIZE + 1))
                .map(rows -> Page.of(rows.stream().map(Positions::view).toList(), PositionView::instrumentId)));
    }

    private static PositionView view(Row row) {
        String id = row.getString("instrument_id");
        InstrumentKind kind = InstrumentKind.valueOf(row.getString("kind"));
        long available = row.getLong("available_kg");
        return new PositionView(
                id,
                kind,
                kind == InstrumentKind.TICKET ? id : null,
                row.getString("serial"),
                available,
                row.getLong("ordered_kg"),
                Sellable.kg(available, row.getLong("lately_kg")));
    }
}
