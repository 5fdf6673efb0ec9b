package org.lintan.market.desk.floor;

import java.util.List;
import org.lintan.market.MarketCode;
import org.lintan.market.book.BookEvent;
import org.lintan.market.pit.Order;
import org.lintan.market.pit.OrderState;
import org.lintan.market.pit.Pit;

/** Taking an order back: what it still holds becomes free again. Somebody else's order does not exist for this command. */
final class OrderCancelling {

    private OrderCancelling() {}

    static Decision decide(Floor floor, FloorCommand command, FloorCommand.CancelOrder cancel) {
        Order order = floor.order(command, cancel.orderId());
        if (order == null
                || !order.party().equals(command.party())
                || !order.ticketId().equals(command.ticketId())) {
            return Decision.refused(MarketCode.ORDER_UNKNOWN);
        }
        if (order.state() != OrderState.OPEN) {
            return Decision.refused(MarketCode.ORDER_CLOSED, order.state());
        }
        Pit pit = floor.pit(command.ticketId());
        List<BookEvent> events = pit.cancel(order, command.at());
        new Matching(floor, command, pit).settle(events);
        return new Decision.OrderCancelled(floor.order(command, order.orderId()), floor.tradesOf(order.orderId()));
    }
}
