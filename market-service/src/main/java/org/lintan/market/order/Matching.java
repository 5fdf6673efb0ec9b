package org.lintan.market.order;

import java.util.ArrayList;
import java.util.List;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.book.BookEvent;
import org.lintan.market.book.Side;
import org.lintan.market.desk.floor.Amounts;
import org.lintan.market.desk.floor.Deal;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Lane;
import org.lintan.market.desk.floor.Sale;
import org.lintan.market.desk.floor.Shift;
import org.lintan.market.desk.floor.Trade;
import org.lintan.market.order.pit.EndedWhy;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.Pit;

/**
 * Settles what the book said about one command: each trade moves money and units out of what its two orders hold, each order that
 * ended gives the rest back, and a buy that met better prices than its own gets the difference.
 */
final class Matching {

    private final Floor floor;
    private final Pits pits;
    private final Pit pit;
    private final FloorCommand<?> command;
    private final List<Trade> trades = new ArrayList<>();
    /** Held by the command's own buy for what it got cheaper. */
    private long saved;

    Matching(PitCommand at) {
        this.floor = at.floor();
        this.pits = at.pits();
        this.pit = at.pit();
        this.command = at.command();
    }

    /** The trades, in order. */
    List<Trade> settle(List<BookEvent> events) {
        for (BookEvent event : events) {
            if (event instanceof BookEvent.Traded traded) {
                trade(traded);
            } else if (event instanceof BookEvent.Rested rested) {
                pits.put(pit, pit.order(rested.orderId()));
            } else if (event instanceof BookEvent.Cancelled cancelled) {
                end(pit.order(cancelled.orderId()), EndedWhy.of(cancelled.reason()));
            }
        }
        if (saved > 0) {
            String cause = "order-saved/" + command.newId();
            floor.shift(
                    command,
                    new Shift(
                            cause,
                            "order.saved",
                            Floor.MONEY,
                            command.party(),
                            Bucket.ORDERED,
                            Bucket.AVAILABLE,
                            saved));
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
        pits.put(pit, order.ended(why, command.at()));
    }

    private void trade(BookEvent.Traded traded) {
        boolean takerBuys = traded.takerSide() == Side.BUY;
        Order buy = pit.order(takerBuys ? traded.takerId() : traded.makerId());
        Order sell = pit.order(takerBuys ? traded.makerId() : traded.takerId());
        long kg = traded.quantity();
        long amount = Amounts.of(kg, traded.price()).orElseThrow();
        Deal deal = new Deal(
                command.newId(trades.size()),
                OrderForm.NAME,
                sell.orderId(),
                buy.orderId(),
                Lane.MARKET,
                sell.party(),
                buy.party(),
                kg,
                traded.price(),
                amount,
                Bucket.ORDERED);
        if (!(floor.settle(command, deal) instanceof Sale.Settled settled)) {
            throw new IllegalStateException("Held and yet not to be settled: " + deal);
        }
        saved += buy.heldFor(kg) - amount;
        pits.put(pit, buy.traded(kg, amount, 0, command.at()));
        pits.put(pit, sell.traded(kg, amount, settled.trade().feeFen(), command.at()));
        pits.put(settled.trade());
        trades.add(settled.trade());
    }

    private void hold(Order order, String cause, String kind, Bucket from, Bucket to) {
        boolean buys = order.side() == Side.BUY;
        String asset = buys ? Floor.MONEY : floor.instrument(command).asset();
        long held = buys ? order.reservedFen() : order.remainingKg();
        floor.shift(command, new Shift(cause, kind, asset, order.party(), from, to, held));
    }
}
