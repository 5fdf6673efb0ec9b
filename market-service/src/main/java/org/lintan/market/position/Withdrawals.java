package org.lintan.market.position;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.PostingRefusal;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.MarketCode;
import org.lintan.platform.books.Books;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;

/** Takes free units out of the market: journal, row and event in one transaction. */
@ApplicationScoped
class Withdrawals {

    private final Writes writes;
    private final Tx tx;
    private final Books books;
    private final Outbox outbox;
    private final Clock clock;
    private final Today today;

    Withdrawals(Writes writes, Tx tx, Books books, Outbox outbox, Clock clock, Today today) {
        this.writes = writes;
        this.tx = tx;
        this.books = books;
        this.outbox = outbox;
        this.clock = clock;
        this.today = today;
    }

    /** Refuses {@code TICKET_UNKNOWN}, {@code NOT_ENOUGH_UNITS}. What was bought today may leave: only selling it again is held back. */
    Uni<Response> withdraw(Actor actor, String ticketId, long quantityKg) {
        String id = Ids.next();
        Instant now = clock.instant();
        return writes.once(sql -> sql.row(
                        "SELECT serial FROM instrument WHERE county = ? AND instrument_id = ? AND kind = 'TICKET'",
                        actor.county(),
                        ticketId)
                .map(row -> row.orElseThrow(
                                () -> Refusal.of(MarketCode.TICKET_UNKNOWN).rollback())
                        .getString("serial"))
                .chain(serial -> move(sql, actor, id, ticketId, quantityKg)
                        .chain(() -> sql.insert(
                                "unit_withdrawal",
                                List.of(
                                        "county",
                                        "withdrawal_id",
                                        "party",
                                        "ticket_id",
                                        "serial",
                                        "quantity_kg",
                                        "requested_by",
                                        "withdrawn_at"),
                                List.<Object[]>of(new Object[] {
                                    actor.county(),
                                    id,
                                    actor.party(),
                                    ticketId,
                                    serial,
                                    quantityKg,
                                    actor.subject(),
                                    Utc.of(now)
                                })))
                        .chain(() -> outbox.add(
                                sql,
                                List.of(new OutgoingEvent(
                                        "market.events",
                                        ticketId,
                                        "units.withdrawn.v1",
                                        actor.county(),
                                        new UnitsWithdrawn(
                                                id, ticketId, serial, actor.county(), actor.party(), quantityKg)))))
                        .map(done -> Outcome.created(
                                        new WithdrawalView(id, ticketId, serial, quantityKg, now),
                                        URI.create("/api/v1/withdrawals/" + id))
                                .by(Act.of(ActKind.UNITS_WITHDRAWN, id)
                                        .with(ActField.SERIAL, serial)
                                        .with(ActField.QUANTITY_KG, quantityKg)))));
    }

    Uni<Page<WithdrawalView>> own(Actor actor, String after) {
        return tx.run(sql -> sql.rows(
                        "SELECT * FROM unit_withdrawal WHERE county = ? AND party = ? AND withdrawal_id < ?"
                                + " ORDER BY withdrawal_id DESC LIMIT ?",
                        actor.county(),
                        actor.party(),
                        after == null ? "~" : after,
                        Page.SIZE + 1)
                .map(rows -> Page.of(rows.stream().map(WithdrawalView::of).toList(), WithdrawalView::withdrawalId)));
    }

    private Uni<Void> move(Sql sql, Actor actor, String id, String ticketId, long quantityKg) {
        Account own =
                new Account(actor.county(), InstrumentKind.TICKET.asset(ticketId), actor.party(), Bucket.AVAILABLE);
        Account registry = new Account(
                actor.county(), InstrumentKind.TICKET.asset(ticketId), Positions.REGISTRY, Bucket.AVAILABLE);
        Journal journal = new Journal(
                "withdrawal/" + id, "units.withdrawn", today.date(), List.of(new Transfer(own, registry, quantityKg)));
        return books.balances(sql, List.of(own))
                .chain(before -> books.post(sql, List.of(journal)).invoke(postings -> {
                    if (postings.get(0) instanceof Posting.Refused refused) {
                        throw (refused.code() == PostingRefusal.INSUFFICIENT
                                        ? Refusal.of(MarketCode.NOT_ENOUGH_UNITS, quantityKg, before.get(own))
                                        : Refusal.of(
                                                MarketCode.PERIOD_CLOSED,
                                                journal.businessDate()
                                                        .toString()
                                                        .substring(0, 7)))
                                .rollback();
                    }
                }))
                .replaceWithVoid();
    }
}
