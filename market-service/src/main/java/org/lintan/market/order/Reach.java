package org.lintan.market.order;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lintan.market.book.Side;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.Pit;

/**
 * Whom the commands of a batch may meet in a pit, judged before any of them is decided: so that as little is read of a full pit as of an empty
 * one. Price before time, so what comes in against a side reaches no further than its quantity; what is taken back there lets it reach so much
 * further. Where the day turns or the mode changes, everybody's orders may end. Whoever asks is known anyway.
 */
final class Reach {

    private long sold;
    private long lowestSell = Long.MAX_VALUE;
    private long bought;
    private long highestBuy;

    private Reach() {}

    static Set<String> of(Pit pit, List<FloorCommand<OrderAction>> commands) {
        Reach reach = new Reach();
        for (FloorCommand<OrderAction> command : commands) {
            if (pit.hasTurnedBy(command.date(), command.at()) || !reach.takes(pit, command.action())) {
                return pit.parties();
            }
        }
        Set<String> met = new TreeSet<>(pit.parties(Side.SELL, reach.highestBuy, reach.bought));
        met.addAll(pit.parties(Side.BUY, reach.lowestSell, reach.sold));
        return met;
    }

    /** Whether it can be said how far the action reaches. */
    private boolean takes(Pit pit, OrderAction action) {
        if (action instanceof OrderAction.PlaceOrder place) {
            if (place.side() == Side.BUY) {
                bought += place.quantityKg();
                highestBuy = Math.max(highestBuy, place.priceFenPerTonne());
            } else {
                sold += place.quantityKg();
                lowestSell = Math.min(lowestSell, place.priceFenPerTonne());
            }
            return true;
        }
        if (action instanceof OrderAction.CancelOrder cancel) {
            Order order = pit.order(cancel.orderId());
            if (order != null && order.side() == Side.SELL) {
                bought += order.remainingKg();
            } else if (order != null) {
                sold += order.remainingKg();
            }
            return true;
        }
        return false;
    }
}
