package org.lintan.market.floor;

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
public record FloorCommand(String commandId, String county, String party, String ticketId, Instant at, LocalDate date, Action action) {

    /** What is asked. */
    public sealed interface Action permits OpenListing, Purchase, CancelListing, BookAction {
    }

    /** What moves the ticket's order book. */
    public sealed interface BookAction extends Action permits PlaceOrder, CancelOrder, SetMode, TurnDay {
    }

    public record OpenListing(long quantityKg, long priceFenPerTonne, Lane lane) implements Action {
    }

    /**
     * @param priceFenPerTonne what the buyer saw
     * @param reserveCentre whether the buyer's person acted as the reserve centre
     */
    public record Purchase(String listingId, long quantityKg, long priceFenPerTonne, boolean reserveCentre) implements Action {
    }

    public record CancelListing(String listingId) implements Action {
    }

    /** @param priceFenPerTonne limit, or the protection of a market order */
    public record PlaceOrder(Side side, OrderType type, GoodFor goodFor, long quantityKg, long priceFenPerTonne) implements BookAction {
    }

    public record CancelOrder(String orderId) implements BookAction {
    }

    /** Carries out a proposed change of the ticket's mode; the confirming person is not the proposing one. */
    public record SetMode(String changeId, String confirmedBy, String confirmedName) implements BookAction {

        /** Characters of a name that are kept. */
        public static final int LONGEST_NAME = 100;
    }

    /** Nobody's wish: time has passed, orders expire and the day's band holds. */
    public record TurnDay() implements BookAction {
    }
}
