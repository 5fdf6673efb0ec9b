package org.lintan.market.desk.floor;

import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.market.MarketCode;

/** Taking a listing back: what remains becomes free again. Somebody else's listing does not exist for this command. */
final class Cancelling {

    private Cancelling() {}

    static Decision decide(Floor floor, FloorCommand command, FloorCommand.CancelListing cancel) {
        Listing listing = floor.listing(cancel.listingId());
        if (listing == null
                || !listing.party().equals(command.party())
                || !listing.ticketId().equals(command.ticketId())) {
            return Decision.refused(MarketCode.LISTING_UNKNOWN);
        }
        if (listing.state() != ListingState.OPEN) {
            return Decision.refused(MarketCode.LISTING_CLOSED, listing.state());
        }
        String asset = Held.asset(listing.ticketId());
        Transfer release = new Transfer(
                new Account(listing.county(), asset, listing.party(), Bucket.ORDERED),
                new Account(listing.county(), asset, listing.party(), Bucket.AVAILABLE),
                listing.remainingKg());
        floor.mustPost(new Journal(
                "listing-cancelled/" + listing.listingId(),
                "listing.cancelled",
                floor.bookedOn(command),
                List.of(release)));
        Listing cancelled = listing.cancelled(command.at());
        floor.put(cancelled, false);
        return new Decision.Cancelled(cancelled);
    }
}
