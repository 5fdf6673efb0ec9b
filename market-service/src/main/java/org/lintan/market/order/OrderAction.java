package org.lintan.market.order;

import org.lintan.kernel.text.Shortened;
import org.lintan.market.book.Side;
import org.lintan.market.desk.floor.Action;
import org.lintan.market.order.pit.GoodFor;
import org.lintan.market.order.pit.OrderType;

/** What may be asked of an instrument's order book. */
public sealed interface OrderAction extends Action {

    /** @param priceFenPerTonne limit, or the protection of a market order */
    record PlaceOrder(Side side, OrderType type, GoodFor goodFor, long quantityKg, long priceFenPerTonne)
            implements OrderAction {

        @Override
        public boolean makesSense() {
            return quantityKg > 0 && priceFenPerTonne > 0 && side != null && type != null && goodFor != null;
        }

        @Override
        public boolean mayOffer() {
            return side == Side.SELL;
        }
    }

    record CancelOrder(String orderId) implements OrderAction {

        @Override
        public boolean makesSense() {
            return orderId != null;
        }

        @Override
        public boolean mayOffer() {
            return false;
        }
    }

    /** Carries out a proposed change of the instrument's mode; the confirming person is not the proposing one. */
    record SetMode(String changeId, String confirmedBy, String confirmedName) implements OrderAction {

        /** Its name in the log. */
        public static final String TYPE = "SET_MODE";

        /** Characters that are kept of a name. */
        private static final int LONGEST = 100;

        /** As much of a name as is kept. */
        public static String kept(String name) {
            return Shortened.to(LONGEST, name);
        }

        @Override
        public boolean makesSense() {
            return changeId != null && isKept(confirmedBy) && isKept(confirmedName);
        }

        @Override
        public boolean mayOffer() {
            return false;
        }

        private static boolean isKept(String name) {
            return name != null && name.equals(kept(name));
        }
    }

    /** Nobody's wish: time has passed, orders expire and the day's band holds. */
    record TurnDay() implements OrderAction {

        @Override
        public boolean makesSense() {
            return true;
        }

        @Override
        public boolean mayOffer() {
            return false;
        }
    }
}
