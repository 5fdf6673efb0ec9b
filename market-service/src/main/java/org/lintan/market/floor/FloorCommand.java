package org.lintan.market.floor;

import java.time.Instant;
import java.time.LocalDate;

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
    public sealed interface Action permits OpenListing, Purchase, CancelListing {
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
}
