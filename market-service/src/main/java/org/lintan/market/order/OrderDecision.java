package org.lintan.market.order;

import java.util.List;
import org.lintan.market.desk.floor.Trade;
import org.lintan.market.order.pit.Order;
import org.lintan.platform.http.Refusal;

/** What became of a command to an order book. */
sealed interface OrderDecision {

    /** @param trades those of this command, in order */
    record Placed(Order order, List<Trade> trades) implements OrderDecision {}

    /** @param trades all the order has made */
    record Cancelled(Order order, List<Trade> trades) implements OrderDecision {}

    record ModeSet(ModeChange change) implements OrderDecision {}

    /** @param ended orders that time has ended */
    record DayTurned(int ended) implements OrderDecision {}

    /** Nothing changed but what time has. */
    record Refused(Refusal refusal) implements OrderDecision {}
}
