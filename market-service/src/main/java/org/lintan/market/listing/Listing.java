package org.lintan.market.listing;

import java.time.Instant;
import org.lintan.market.desk.floor.Instrument;
import org.lintan.market.desk.floor.Lane;
import org.lintan.market.desk.floor.Ref;

/**
 * A sell offer at a fixed price (挂牌), taken in parts. Life: {@code OPEN} with everything remaining → purchases lower the rest
 * → {@code FILLED} at zero, or {@code CANCELLED} by its owner, who gets the rest back. What remains is held in the seller's
 * ordered units, to the kilogram.
 */
record Listing(
        String listingId,
        String county,
        String instrumentId,
        String serial,
        String party,
        Lane lane,
        long priceFenPerTonne,
        long quantityKg,
        long remainingKg,
        ListingState state,
        Instant openedAt,
        Instant changedAt) {

    static Listing open(
            String listingId,
            Instrument of,
            String party,
            Lane lane,
            long priceFenPerTonne,
            long quantityKg,
            Instant at) {
        return new Listing(
                listingId,
                of.county(),
                of.instrumentId(),
                of.serial(),
                party,
                lane,
                priceFenPerTonne,
                quantityKg,
                quantityKg,
                ListingState.OPEN,
                at,
                at);
    }

    Ref ref() {
        return new Ref(county, listingId);
    }

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
                instrumentId,
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
