package org.lintan.market.desk.floor;

import java.time.Instant;
import java.time.LocalDate;
import org.lintan.market.book.Side;
import org.lintan.market.pit.GoodFor;
import org.lintan.market.pit.OrderType;

/**
 * One entry of the order log.
 *
 * @param commandId also the id of what it creates
 * @param ticketId the instrument: key of the log
 * @param at the market's time; never before the command before it
 * @param date the legal day of {@code at}
 */
public record FloorCommand(
        String commandId, String county, String party, String ticketId, Instant at, LocalDate date, Action action) {

    /** Whether a participant asked for it, and not an operator or the house. */
    public boolean isOfParticipant() {
        return !(action instanceof SetMode || action instanceof TurnDay);
    }

    /** Whether it takes back what a participant has offered or bid. */
    boolean isCancel() {
        return action instanceof CancelListing || action instanceof CancelOrder;
    }

    /** What is asked. */
    public sealed interface Action permits OpenListing, Purchase, CancelListing, BookAction {

        /** Whether it says all it has to say, in figures that make sense and words that can be kept. */
        boolean makesSense();
    }

    /** What moves the ticket's order book. */
    public sealed interface BookAction extends Action permits PlaceOrder, CancelOrder, SetMode, TurnDay {}

    public record OpenListing(long quantityKg, long priceFenPerTonne, Lane lane) implements Action {

        @Override
        public boolean makesSense() {
            return quantityKg > 0 && priceFenPerTonne > 0 && lane != null;
        }
    }

    /**
     * @param priceFenPerTonne what the buyer saw
     * @param reserveCentre whether the buyer's person acted as the reserve centre
     */
    public record Purchase(String listingId, long quantityKg, long priceFenPerTonne, boolean reserveCentre)
            implements Action {

        @Override
        public boolean makesSense() {
            return quantityKg > 0 && priceFenPerTonne > 0 && listingId != null;
        }
    }

    public record CancelListing(String listingId) implements Action {

        @Override
        public boolean makesSense() {
            return listingId != null;
        }
    }

    /** @param priceFenPerTonne limit, or the protection of a market order */
    public record PlaceOrder(Side side, OrderType type, GoodFor goodFor, long quantityKg, long priceFenPerTonne)
            implements BookAction {

        @Override
        public boolean makesSense() {
            return quantityKg > 0 && priceFenPerTonne > 0 && side != null && type != null && goodFor != null;
        }
    }

    public record CancelOrder(String orderId) implements BookAction {

        @Override
        public boolean makesSense() {
            return orderId != null;
        }
    }

    /** Carries out a proposed change of the ticket's mode; the confirming person is not the proposing one. */
    public record SetMode(String changeId, String confirmedBy, String confirmedName) implements BookAction {

        /** Characters that are kept of a name. */
        private static final int LONGEST = 100;

        /** As much of a name as is kept. */
        public static String kept(String name) {
            return name.codePointCount(0, name.length()) <= LONGEST
                    ? name
                    : name.substring(0, name.offsetByCodePoints(0, LONGEST));
        }

        @Override
        public boolean makesSense() {
            return changeId != null && isKept(confirmedBy) && isKept(confirmedName);
        }

        private static boolean isKept(String name) {
            return name != null && name.equals(kept(name));
        }
    }

    /** Nobody's wish: time has passed, orders expire and the day's band holds. */
    public record TurnDay() implements BookAction {

        @Override
        public boolean makesSense() {
            return true;
        }
    }
}
