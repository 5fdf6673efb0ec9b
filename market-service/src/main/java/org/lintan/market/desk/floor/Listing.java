package org.lintan.market.desk.floor;

import java.time.Instant;

/**
 * A sell offer at a fixed price (挂牌), taken in parts. Life: {@code OPEN} with everything remaining → purchases lower the rest
 * → {@code FILLED} at zero, or {@code CANCELLED} by its owner, who gets the rest back. What remains is held in the seller's
 * ordered units, to the kilogram.
 */
public record Listing(
        String listingId,
        String county,
        String ticketId,
        String serial,
        String party,
        Lane lane,
        long priceFenPerTonne,
        long quantityKg,
        long remainingKg,
        ListingState state,
        Instant openedAt,
        Instant changedAt) {

    Listing sold(long soldKg, Instant at) {
        long rest = remainingKg - soldKg;
        return with(rest, rest == 0 ? ListingState.FILLED : ListingState.OPEN, at);
    }

    Listing cancelled(Instant at) {
        return with(remainingKg, ListingState.CANCELLED, at);
    }

    private Listing with(long rest, ListingState next, Instant at) {
        return new Listing(
                listingId,
                county,
                ticketId,
                serial,
                party,
                lane,
                priceFenPerTonne,
                quantityKg,
                rest,
                next,
                openedAt,
                at);
    }
}
