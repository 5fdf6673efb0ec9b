package org.lintan.market.desk;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.lintan.market.desk.floor.Lane;
import org.lintan.market.desk.floor.Listing;
import org.lintan.market.desk.floor.ListingState;

/** A listing as anybody of the county sees it. */
record ListingView(
        String listingId,
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
        Listing listing = Rows.listing(row);
        return new ListingView(
                listing.listingId(),
                listing.ticketId(),
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
