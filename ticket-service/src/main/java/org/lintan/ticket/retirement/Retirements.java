package org.lintan.ticket.retirement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.documents.PaperObject;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.platform.writes.Writes;
import org.lintan.ticket.claims.Stated;
import org.lintan.ticket.events.Topics;
import org.lintan.ticket.events.UnitsRetired;
import org.lintan.ticket.registry.Life;
import org.lintan.ticket.registry.StoredBlocks;
import org.lintan.ticket.registry.TicketHead;
import org.lintan.ticket.registry.TitleMove;
import org.lintan.ticket.registry.TitleMove.Hand;
import org.lintan.ticket.registry.Titles;
import org.lintan.ticket.units.Block;

/** Retires units a party has available in the registry; what lies in custody is taken out of the market first. */
@ApplicationScoped
class Retirements {

    /** The answer to a retirement. */
    record Retired(String retirementId, String certificateNo) {}

    private final Tx tx;
    private final Writes writes;
    private final Titles titles;
    private final Outbox outbox;
    private final Today today;
    private final Clock clock;
    private final StoredBlocks storedBlocks;
    private final CertificateCatalog certificates;
    private final RetirementRows rows;
    private final StatedYears years;
    private final RetirementPapers papers;

    Retirements(
            Tx tx,
            Writes writes,
            Titles titles,
            Outbox outbox,
            Today today,
            Clock clock,
            StoredBlocks storedBlocks,
            CertificateCatalog certificates,
            RetirementRows rows,
            StatedYears years,
            RetirementPapers papers) {
        this.tx = tx;
        this.writes = writes;
        this.titles = titles;
        this.outbox = outbox;
        this.today = today;
        this.clock = clock;
        this.storedBlocks = storedBlocks;
        this.certificates = certificates;
        this.rows = rows;
        this.years = years;
        this.papers = papers;
    }

    Uni<Response> retire(Actor actor, String ticketId, NewRetirement wish) {
        return writes.once(sql -> rows.nameOf(sql, actor.county(), actor.party())
                .chain(name -> wish.refusal(actor, today.date().getYear(), name)
                        .map(refused -> Uni.createFrom().item(Outcome.<Retired>refused(refused)))
                        .orElseGet(() -> TicketHead.lock(sql, actor.county(), ticketId)
                                .chain(ticket -> ticket.isEmpty()
                                        ? Uni.createFrom().item(Outcome.<Retired>refused(PlatformCode.NOT_FOUND))
                                        : retire(sql, actor, ticket.get(), wish)))));
    }

    private Uni<Outcome<Retired>> retire(Sql sql, Actor actor, TicketHead ticket, NewRetirement wish) {
        String id = Ids.next();
        LocalDateTime now = Utc.now(clock);
        TitleMove move = new TitleMove(
                ticket.county(),
                ticket.ticketId(),
                new Hand(actor.party(), Bucket.AVAILABLE),
                new Hand(actor.party(), Bucket.RETIRED),
                wish.quantityKg(),
                Life.RETIRED.cause(id),
                "units.retired",
                today.date());
        return titles.move(sql, move)
                .chain(blocks -> certificateNo(sql, ticket)
                        .chain(no -> stated(sql, actor, wish)
                                .map(stated -> told(actor, ticket, wish, id, no, stated))
                                .chain(told -> keep(sql, actor, wish, told, blocks, now))))
                .map(told -> Outcome.created(
                                new Retired(id, told.certificateNo()),
                                URI.create("/api/v1/public/certificates/" + told.certificateNo()))
                        .by(Act.of(ActKind.UNITS_RETIRED, ticket.ticketId())
                                .with(ActField.QUANTITY_KG, wish.quantityKg())
                                .with(ActField.CERTIFICATE_NO, told.certificateNo())));
    }

    private Uni<Stated> stated(Sql sql, Actor actor, NewRetirement wish) {
        return wish.figures()
                .map(figures ->
                        years.set(sql, actor.county(), actor.party(), wish.shownBeneficiary(), figures, wish::stated))
                .orElseGet(() -> Uni.createFrom().item(wish.stated(0)));
    }

    /** A retirement as it is kept and told. */
    private record Told(UnitsRetired event, Stated stated) {

        String certificateNo() {
            return event.certificateNo();
        }
    }

    private static Told told(
            Actor actor, TicketHead ticket, NewRetirement wish, String id, String certificateNo, Stated stated) {
        UnitsRetired event = new UnitsRetired(
                id,
                certificateNo,
                ticket.ticketId(),
                ticket.serial(),
                ticket.county(),
                actor.party(),
                wish.shownBeneficiary(),
                wish.purpose().name(),
                wish.quantityKg(),
                stated.statement()
                        .map(figures -> new UnitsRetired.StatedEmissions(
                                figures.year(), figures.emissionsKg(), figures.ownReductionsKg(), stated.againstKg()))
                        .orElse(null));
        return new Told(event, stated);
    }

    private Uni<Told> keep(Sql sql, Actor actor, NewRetirement wish, Told told, List<Block> blocks, LocalDateTime now) {
        UnitsRetired event = told.event();
        return rows.nameOf(sql, event.county(), event.party())
                .chain(name ->
                        rows.add(sql, event, actor, name, wish.note(), told.stated(), storedBlocks.text(blocks), now))
                .chain(() -> papers.bind(sql, actor, event.retirementId(), wish.documents()))
                .chain(() -> Life.RETIRED.tell(
                        sql,
                        event.county(),
                        event.ticketId(),
                        now,
                        event.party(),
                        null,
                        event.quantityKg(),
                        event.certificateNo()))
                .chain(() -> outbox.add(
                        sql,
                        List.of(new OutgoingEvent(
                                Topics.TICKET, event.ticketId(), UnitsRetired.TYPE, event.county(), event))))
                .replaceWith(told);
    }

    /** {@code 350428-0000001-R0001}: county, serial, running number within the ticket. */
    private static Uni<String> certificateNo(Sql sql, TicketHead ticket) {
        return sql.update("UPDATE ticket SET certificates = certificates + 1 WHERE id = ?", ticket.ticketId())
                .chain(() -> sql.row("SELECT certificates FROM ticket WHERE id = ?", ticket.ticketId()))
                .map(row -> "%s-%s-R%04d"
                        .formatted(
                                ticket.county(),
                                ticket.serial(),
                                row.orElseThrow().getInteger("certificates")));
    }

    Uni<Page<RetirementView>> list(Actor actor) {
        return tx.run(sql -> (RetirementPapers.readsAll(actor)
                        ? certificates.ofCounty(sql, actor.county())
                        : certificates.ofParty(sql, actor.county(), actor.party()))
                .chain(found -> papers.of(sql, actor.county(), found)
                        .map(bound -> Page.all(found.stream()
                                .map(one -> one.view(bound.of(PaperObject.RETIREMENT, one.retirementId())))
                                .toList()))));
    }
}
