package org.lintan.ticket.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;
import org.lintan.ticket.events.CustodyDeposited;
import org.lintan.ticket.events.Topics;
import org.lintan.ticket.registry.TitleMove.Hand;

/** Hands units to the market's custody. They come back only by the market's word: {@code units.withdrawn.v1}. */
@ApplicationScoped
class Custody {

    /** The answer to a deposit. */
    record Deposited(String custodyId) {}

    private final Writes writes;
    private final Titles titles;
    private final Outbox outbox;
    private final Today today;
    private final Clock clock;

    Custody(Writes writes, Titles titles, Outbox outbox, Today today, Clock clock) {
        this.writes = writes;
        this.titles = titles;
        this.outbox = outbox;
        this.today = today;
        this.clock = clock;
    }

    Uni<Response> deposit(Actor actor, String ticketId, long quantityKg) {
        return writes.once(sql -> TicketHead.lock(sql, actor.county(), ticketId)
                .chain(ticket -> ticket.isEmpty()
                        ? Uni.createFrom().item(Outcome.<Deposited>refused(PlatformCode.NOT_FOUND))
                        : deposit(sql, actor, ticket.get(), quantityKg)));
    }

    private Uni<Outcome<Deposited>> deposit(Sql sql, Actor actor, TicketHead ticket, long quantityKg) {
        String custodyId = Ids.next();
        LocalDateTime now = Utc.now(clock);
        TitleMove move = new TitleMove(
                ticket.county(),
                ticket.ticketId(),
                new Hand(actor.party(), Bucket.AVAILABLE),
                new Hand(actor.party(), Bucket.CUSTODY),
                quantityKg,
                Life.DEPOSITED.cause(custodyId),
                "custody.deposited",
                today.date());
        CustodyDeposited event = new CustodyDeposited(
                custodyId, ticket.ticketId(), ticket.serial(), ticket.county(), actor.party(), quantityKg);
        return titles.move(sql, move)
                .chain(() -> sql.insert(
                        "custody_deposit",
                        List.of("county", "id", "ticket_id", "party", "quantity_kg", "deposited_by", "deposited_at"),
                        List.<Object[]>of(new Object[] {
                            ticket.county(),
                            custodyId,
                            ticket.ticketId(),
                            actor.party(),
                            quantityKg,
                            actor.subject(),
                            now
                        })))
                .chain(() -> Life.DEPOSITED.tell(
                        sql, ticket.county(), ticket.ticketId(), now, actor.party(), null, quantityKg, custodyId))
                .chain(() -> outbox.add(
                        sql,
                        List.of(new OutgoingEvent(
                                Topics.TICKET, ticket.ticketId(), CustodyDeposited.TYPE, ticket.county(), event))))
                .replaceWith(() -> Outcome.created(new Deposited(custodyId), null)
                        .by(Act.of(ActKind.UNITS_DEPOSITED, ticket.ticketId()).with(ActField.QUANTITY_KG, quantityKg)));
    }
}
