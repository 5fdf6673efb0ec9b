package org.lintan.market.listing;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.lintan.market.desk.floor.Lane;

/** A listing as anybody of the county sees it. */
record ListingView(
        String listingId,
        String instrumentId,
        String ticketId,
        String serial,
        String party,
        String partyName,
        Lane lane,
        long priceFenPerTonne,
        long quantityKg,
        long remainingKg,
        ListingState state,
        Instant openedAt,
        Instant changedAt) {

    static ListingView of(Row row) {
        Listing listing = ListingRows.listing(row);
        return new ListingView(
                listing.listingId(),
                listing.instrumentId(),
                listing.instrumentId(),
                listing.serial(),
                listing.party(),
                row.getString("party_name"),
                listing.lane(),
                listing.priceFenPerTonne(),
                listing.quantityKg(),
                listing.remainingKg(),
                listing.state(),
                listing.openedAt(),
                listing.changedAt());
    }
}
