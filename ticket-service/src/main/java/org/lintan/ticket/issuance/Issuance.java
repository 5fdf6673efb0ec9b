package org.lintan.ticket.issuance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.ticket.events.TicketIssued;
import org.lintan.ticket.events.Topics;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.registry.NewTicket;
import org.lintan.ticket.registry.Titles;
import org.lintan.ticket.units.VerifyCode;
import org.lintan.ticket.workflow.LandConflict;
import org.lintan.ticket.workflow.Policies;

/**
 * Issues tickets inside the transaction of the filing. Two issues in one county wait for each other on the county's serial, two
 * issues for the same land on its grid cells; the second then sees the first one's land and is refused.
 */
@ApplicationScoped
public class Issuance {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LandRegister land;
    private final TitleRegister titleRegister;
    private final Titles titles;
    private final Outbox outbox;
    private final Today today;
    private final Clock clock;

    Issuance(LandRegister land, TitleRegister titleRegister, Titles titles, Outbox outbox, Today today, Clock clock) {
        this.land = land;
        this.titleRegister = titleRegister;
        this.titles = titles;
        this.outbox = outbox;
        this.today = today;
        this.clock = clock;
    }

    public Uni<Issued> issue(Sql sql, IssueOrder order) {
        String county = order.holder().county();
        LandComparison compared = new LandComparison(order.plots());
        return nextSerial(sql, county)
                .chain(serial -> land.lock(sql, compared)
                        .chain(() -> land.conflictsNow(sql, compared, order.period(), order.toleranceM2()))
                        .chain(overlaps -> titleRegister
                                .conflictsNow(sql, county, order.plots(), order.period())
                                .map(same -> Stream.concat(overlaps.stream(), same.stream())
                                        .toList()))
                        .chain(conflicts ->
                                conflicts.isEmpty() ? enter(sql, order, serial) : refuse(conflicts.get(0))));
    }

    private Uni<Issued> enter(Sql sql, IssueOrder order, String serial) {
        String county = order.holder().county();
        Issued issued = new Issued(Ids.next(), serial, VerifyCode.of(RANDOM.nextLong() >>> 1));
        long areaM2 = order.plots().stream().mapToLong(Plot::areaM2).sum();
        NewTicket ticket = new NewTicket(
                issued.ticketId(),
                county,
                serial,
                issued.verifyCode(),
                order.applicationId(),
                order.holder(),
                order.quantityKg(),
                order.period(),
                areaM2,
                order.methodId(),
                order.methodVersion(),
                today.date(),
                Utc.now(clock),
                order.particulars());
        return titles.open(sql, ticket)
                .chain(() ->
                        land.take(sql, county, issued.ticketId(), county + "-" + serial, order.plots(), order.period()))
                .chain(() -> outbox.add(
                        sql,
                        List.of(new OutgoingEvent(
                                Topics.TICKET, issued.ticketId(), TicketIssued.TYPE, county, event(ticket)))))
                .replaceWith(issued);
    }

    private static TicketIssued event(NewTicket ticket) {
        return new TicketIssued(
                ticket.ticketId(),
                ticket.serial(),
                ticket.verifyCode(),
                ticket.county(),
                ticket.holder().villageCode(),
                ticket.holder().party(),
                ticket.holder().name(),
                ticket.quantityKg(),
                ticket.period().start(),
                ticket.period().end(),
                ticket.areaM2(),
                ticket.methodId(),
                ticket.methodVersion(),
                1,
                ticket.quantityKg());
    }

    /** Seven digits, counted per county; a rolled-back issue gives its number back, so there are no gaps. */
    private static Uni<String> nextSerial(Sql sql, String county) {
        return sql.update(
                        "INSERT INTO county_serial (county, last_serial) VALUES (?, 1) ON DUPLICATE KEY UPDATE last_serial = last_serial + 1",
                        county)
                .chain(() -> sql.row("SELECT last_serial FROM county_serial WHERE county = ?", county))
                .map(row -> "%07d".formatted(row.orElseThrow().getInteger("last_serial")));
    }

    private static Uni<Issued> refuse(LandConflict conflict) {
        return Uni.createFrom().failure(Policies.landIsTaken(conflict).rollback());
    }
}
