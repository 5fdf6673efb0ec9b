package org.lintan.market.desk.floor;

import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.market.book.BookEvent;
import org.lintan.market.book.Side;
import org.lintan.market.pit.EndedWhy;
import org.lintan.market.pit.Order;
import org.lintan.market.pit.Pit;

/**
 * Settles what the book said about one command: each trade moves money and units out of what its two orders hold, each order that
 * ended gives the rest back, and a buy that met better prices than its own gets the difference.
 */
final class Matching {

    private final Floor floor;
    private final FloorCommand command;
    private final Pit pit;
    private final List<Trade> trades = new ArrayList<>();
    /** Held by the command's own buy for what it got cheaper. */
    private long saved;

    Matching(Floor floor, FloorCommand command, Pit pit) {
        this.floor = floor;
        this.command = command;
        this.pit = pit;
    }

    /** The trades, in order. */
    List<Trade> settle(List<BookEvent> events) {
        for (BookEvent event : events) {
            if (event instanceof BookEvent.Traded traded) {
                trade(traded);
            } else if (event instanceof BookEvent.Rested rested) {
                floor.put(pit.order(rested.orderId()));
            } else if (event instanceof BookEvent.Cancelled cancelled) {
                end(pit.order(cancelled.orderId()), EndedWhy.of(cancelled.reason()));
            }
        }
        if (saved > 0) {
            move(
                    "order-saved/" + command.commandId(),
                    "order.saved",
                    Held.CNY,
                    command.party(),
                    Bucket.ORDERED,
                    Bucket.AVAILABLE,
                    saved);
        }
        return List.copyOf(trades);
    }

    /** Holds what the order needs before it comes in. */
    void hold(Order order) {
        hold(order, "order/" + order.orderId(), "order.placed", Bucket.AVAILABLE, Bucket.ORDERED);
    }

    /** The order leaves; what it still held becomes free. */
    void end(Order order, EndedWhy why) {
        hold(order, "order-ended/" + order.orderId(), "order.ended", Bucket.ORDERED, Bucket.AVAILABLE);
        floor.put(order.ended(why, command.at()));
    }

    private void trade(BookEvent.Traded traded) {
        boolean takerBuys = traded.takerSide() == Side.BUY;
        Order buy = pit.order(takerBuys ? traded.takerId() : traded.makerId());
        Order sell = pit.order(takerBuys ? traded.makerId() : traded.takerId());
        long kg = traded.quantity();
        long amount = Amounts.of(kg, traded.price()).orElseThrow();
        long fee = floor.fee(command, sell.party(), amount);
        Instrument instrument = floor.instrument(command.ticketId());
        Trade trade = new Trade(
                TradeIds.of(command.commandId(), trades.size()),
                instrument.nextTradeNo(),
                command.county(),
                command.ticketId(),
                instrument.serial(),
                null,
                command.commandId(),
                Lane.MARKET,
                sell.party(),
                buy.party(),
                kg,
                traded.price(),
                amount,
                fee,
                command.at(),
                command.date(),
                buy.orderId(),
                sell.orderId());
        floor.mustPost(Settlement.journal(trade, Bucket.ORDERED));
        saved += buy.heldFor(kg) - amount;
        floor.put(buy.traded(kg, amount, 0, command.at()));
        floor.put(sell.traded(kg, amount, fee, command.at()));
        floor.put(trade);
        trades.add(trade);
    }

    private void hold(Order order, String cause, String kind, Bucket from, Bucket to) {
        if (order.side() == Side.BUY) {
            move(cause, kind, Held.CNY, order.party(), from, to, order.reservedFen());
        } else {
            move(cause, kind, Held.asset(order.ticketId()), order.party(), from, to, order.remainingKg());
        }
    }

    private void move(String cause, String kind, String asset, String party, Bucket from, Bucket to, long amount) {
        Transfer transfer = new Transfer(
                new Account(command.county(), asset, party, from),
                new Account(command.county(), asset, party, to),
                amount);
        floor.mustPost(new Journal(cause, kind, floor.bookedOn(command), List.of(transfer)));
    }
}
