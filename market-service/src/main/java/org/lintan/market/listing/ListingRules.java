package org.lintan.market.listing;

import java.util.Optional;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Shift;
import org.lintan.platform.http.Refusal;

/** The rules of listings: values in, a decision out. */
final class ListingRules {

    private ListingRules() {}

    static ListingDecision decide(Floor floor, Board board, FloorCommand<ListingAction> command) {
        if (command.action() instanceof ListingAction.OpenListing open) {
            return OpeningRules.decide(floor, board, command, open);
        }
        if (command.action() instanceof ListingAction.Purchase purchase) {
            return PurchaseRules.decide(floor, board, command, purchase);
        }
        return cancel(floor, board, command, (ListingAction.CancelListing) command.action());
    }

    /** A listing of another instrument or county does not exist for the command, nor somebody else's for its cancel. */
    static Optional<Refusal> unknown(Board board, FloorCommand<ListingAction> command) {
        Listing listing = null;
        if (command.action() instanceof ListingAction.Purchase purchase) {
            listing = board.get(command.ref(purchase.listingId()));
        } else if (command.action() instanceof ListingAction.CancelListing cancel) {
            listing = own(board, command, cancel);
        } else {
            return Optional.empty();
        }
        return listing == null || !listing.instrumentId().equals(command.instrumentId())
                ? Optional.of(Refusal.of(MarketCode.LISTING_UNKNOWN))
                : Optional.empty();
    }

    private static Listing own(Board board, FloorCommand<?> command, ListingAction.CancelListing cancel) {
        Listing listing = board.get(command.ref(cancel.listingId()));
        return listing != null && listing.party().equals(command.party()) ? listing : null;
    }

    /** Taking a listing back: what remains becomes free again. Somebody else's listing does not exist for this command. */
    private static ListingDecision cancel(
            Floor floor, Board board, FloorCommand<?> command, ListingAction.CancelListing cancel) {
        Listing listing = own(board, command, cancel);
        Optional<Refusal> refused = standing(listing, command);
        if (refused.isPresent()) {
            return new ListingDecision.Refused(refused.get());
        }
        floor.shift(
                command,
                new Shift(
                        "listing-cancelled/" + listing.listingId(),
                        "listing.cancelled",
                        floor.instrument(command).asset(),
                        listing.party(),
                        Bucket.ORDERED,
                        Bucket.AVAILABLE,
                        listing.remainingKg()));
        Listing cancelled = listing.cancelled(command.at());
        board.put(cancelled);
        return new ListingDecision.Cancelled(cancelled);
    }

    /** Refuses a listing that is not of the command's instrument, or stands no longer. */
    static Optional<Refusal> standing(Listing listing, FloorCommand<?> command) {
        if (listing == null || !listing.instrumentId().equals(command.instrumentId())) {
            return Optional.of(Refusal.of(MarketCode.LISTING_UNKNOWN));
        }
        return listing.state() == ListingState.OPEN
                ? Optional.empty()
                : Optional.of(Refusal.of(MarketCode.LISTING_CLOSED, listing.state()));
    }
}
