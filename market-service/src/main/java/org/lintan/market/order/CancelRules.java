package org.lintan.market.order;

import java.util.List;
import org.lintan.market.MarketCode;
import org.lintan.market.book.BookEvent;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.OrderState;
import org.lintan.platform.http.Refusal;

/** Taking an order back: what it still holds becomes free again. Somebody else's order does not exist for this command. */
final class CancelRules {

    private CancelRules() {}

    static OrderDecision decide(PitCommand at, OrderAction.CancelOrder cancel) {
        FloorCommand<?> command = at.command();
        Ref named = command.ref(cancel.orderId());
        Order order = at.pits().order(at.pit(), named);
        if (order == null
                || !order.party().equals(command.party())
                || !order.instrumentId().equals(command.instrumentId())) {
            return new OrderDecision.Refused(Refusal.of(MarketCode.ORDER_UNKNOWN));
        }
        if (order.state() != OrderState.OPEN) {
            return new OrderDecision.Refused(Refusal.of(MarketCode.ORDER_CLOSED, order.state()));
        }
        List<BookEvent> events = at.pit().cancel(order, command.at());
        new Matching(at).settle(events);
        return new OrderDecision.Cancelled(
                at.pits().order(at.pit(), named), at.pits().tradesOf(named));
    }
}
