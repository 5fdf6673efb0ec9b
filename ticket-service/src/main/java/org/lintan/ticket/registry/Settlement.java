package org.lintan.ticket.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lintan.kernel.books.Bucket;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Event;
import org.lintan.platform.events.EventHandler;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.ticket.events.TitleTransferred;
import org.lintan.ticket.events.Topics;
import org.lintan.ticket.registry.TitleMove.Hand;
import org.lintan.ticket.units.Block;

/**
 * Follows the market: a settled trade moves title in custody and gets a voucher, a withdrawal frees units. What the market
 * settled but custody does not hold cannot be right, fails, and becomes a dead letter for the operator. A trade that was
 * followed before is passed over, also when it comes in a new message.
 */
@ApplicationScoped
class Settlement implements EventHandler {

    private final Titles titles;
    private final Outbox outbox;
    private final StoredBlocks storedBlocks;
    private final Today today;
    private final Clock clock;

    Settlement(Titles titles, Outbox outbox, StoredBlocks storedBlocks, Today today, Clock clock) {
        this.titles = titles;
        this.outbox = outbox;
        this.storedBlocks = storedBlocks;
        this.today = today;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of(TradeSettled.TYPE, UnitsWithdrawn.TYPE);
    }

    @Override
    public Uni<Void> handle(Sql sql, Event event) {
        return TradeSettled.TYPE.equals(event.type())
                ? settled(sql, event.as(TradeSettled.class))
                : withdrawn(sql, event.as(UnitsWithdrawn.class));
    }

    /** The tickets: every movement of their units waits on them. */
    @Override
    public Uni<Void> lock(Sql sql, List<Event> events) {
        return TicketHead.lock(
                sql,
                events.stream()
                        .map(event -> TradeSettled.TYPE.equals(event.type())
                                ? event.as(TradeSettled.class).ticketId()
                                : event.as(UnitsWithdrawn.class).ticketId())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Uni<Void> settled(Sql sql, TradeSettled trade) {
        return ticket(sql, trade.county(), trade.ticketId())
                .chain(ticket -> sql.row("SELECT voucher_no FROM voucher WHERE trade_id = ?", trade.tradeId())
                        .chain(known ->
                                known.isPresent() ? Uni.createFrom().voidItem() : transfer(sql, ticket, trade)));
    }

    private Uni<Void> transfer(Sql sql, TicketHead ticket, TradeSettled trade) {
        TitleMove move = new TitleMove(
                ticket.county(),
                ticket.ticketId(),
                new Hand(trade.sellerParty(), Bucket.CUSTODY),
                new Hand(trade.buyerParty(), Bucket.CUSTODY),
                trade.quantityKg(),
                Life.TRANSFERRED.cause(trade.tradeId()),
                "trade.settled",
                trade.businessDate());
        LocalDateTime at = Utc.of(trade.settledAt());
        return titles.move(sql, move)
                .chain(blocks -> voucherNo(sql, ticket)
                        .chain(voucherNo -> sql.insert(
                                        "voucher",
                                        List.of(
                                                "county",
                                                "voucher_no",
                                                "trade_id",
                                                "ticket_id",
                                                "serial",
                                                "from_party",
                                                "to_party",
                                                "quantity_kg",
                                                "price_fen_per_tonne",
                                                "amount_fen",
                                                "lane",
                                                "blocks",
                                                "settled_at",
                                                "from_name",
                                                "to_name"),
                                        List.<Object[]>of(new Object[] {
                                            ticket.county(),
                                            voucherNo,
                                            trade.tradeId(),
                                            ticket.ticketId(),
                                            ticket.serial(),
                                            trade.sellerParty(),
                                            trade.buyerParty(),
                                            trade.quantityKg(),
                                            trade.priceFenPerTonne(),
                                            trade.amountFen(),
                                            trade.lane(),
                                            storedBlocks.text(blocks),
                                            at,
                                            trade.sellerName(),
                                            trade.buyerName()
                                        }))
                                .chain(() -> Life.TRANSFERRED.tell(
                                        sql,
                                        ticket.county(),
                                        ticket.ticketId(),
                                        at,
                                        trade.sellerParty(),
                                        trade.buyerParty(),
                                        trade.quantityKg(),
                                        voucherNo))
                                .chain(() -> publish(sql, ticket, trade, voucherNo, blocks))));
    }

    private Uni<Void> publish(Sql sql, TicketHead ticket, TradeSettled trade, String voucherNo, List<Block> blocks) {
        TitleTransferred event = new TitleTransferred(
                trade.tradeId(),
                voucherNo,
                ticket.ticketId(),
                ticket.serial(),
                ticket.county(),
                trade.sellerParty(),
                trade.buyerParty(),
                trade.quantityKg(),
                blocks);
        return outbox.add(
                sql,
                List.of(new OutgoingEvent(
                        Topics.TICKET, ticket.ticketId(), TitleTransferred.TYPE, ticket.county(), event)));
    }

    private Uni<Void> withdrawn(Sql sql, UnitsWithdrawn withdrawal) {
        TitleMove move = new TitleMove(
                withdrawal.county(),
                withdrawal.ticketId(),
                new Hand(withdrawal.party(), Bucket.CUSTODY),
                new Hand(withdrawal.party(), Bucket.AVAILABLE),
                withdrawal.quantityKg(),
                Life.WITHDRAWN.cause(withdrawal.withdrawalId()),
                "units.withdrawn",
                today.date());
        return ticket(sql, withdrawal.county(), withdrawal.ticketId())
                .chain(ticket -> sql.row(
                                "SELECT id FROM ticket_life WHERE ticket_id = ? AND what = ? AND reference = ?",
                                ticket.ticketId(),
                                Life.WITHDRAWN.name(),
                                withdrawal.withdrawalId())
                        .chain(known -> known.isPresent()
                                ? Uni.createFrom().voidItem()
                                : titles.move(sql, move)
                                        .chain(() -> Life.WITHDRAWN.tell(
                                                sql,
                                                ticket.county(),
                                                ticket.ticketId(),
                                                Utc.now(clock),
                                                withdrawal.party(),
                                                null,
                                                withdrawal.quantityKg(),
                                                withdrawal.withdrawalId()))));
    }

    private static Uni<TicketHead> ticket(Sql sql, String county, String ticketId) {
        return TicketHead.lock(sql, county, ticketId)
                .map(found -> found.orElseThrow(() -> new IllegalStateException(
                        "The market names a ticket that is not in the registry: " + county + " " + ticketId)));
    }

    /** {@code 350428-0000001-V0001}: county, serial, running number within the ticket. */
    private static Uni<String> voucherNo(Sql sql, TicketHead ticket) {
        return sql.update("UPDATE ticket SET vouchers = vouchers + 1 WHERE id = ?", ticket.ticketId())
                .chain(() -> sql.row("SELECT vouchers FROM ticket WHERE id = ?", ticket.ticketId()))
                .map(row -> "%s-%s-V%04d"
                        .formatted(
                                ticket.county(),
                                ticket.serial(),
                                row.orElseThrow().getInteger("vouchers")));
    }
}
