package org.lintan.market.listing;

import java.util.Optional;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.floor.Amounts;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Lot;
import org.lintan.market.desk.floor.Shift;
import org.lintan.market.desk.floor.Terms;
import org.lintan.platform.http.Refusal;

/** Opening a listing: the units move from available to ordered, so they cannot be sold twice. */
final class OpeningRules {

    /** The mode of an instrument that trades by listings. */
    private static final String MODE = "LISTING";

    private OpeningRules() {}

    static ListingDecision decide(Floor floor, Board board, FloorCommand<?> command, ListingAction.OpenListing open) {
        Optional<Refusal> refused = mode(floor, command, open)
                .or(() -> open.lane().lane().price(floor, command, open.priceFenPerTonne()))
                .or(() -> quantity(floor, command, open));
        if (refused.isPresent()) {
            return new ListingDecision.Refused(refused.get());
        }
        Listing listing = Listing.open(
                command.newOffer(),
                floor.instrument(command),
                command.party(),
                open.lane().lane(),
                open.priceFenPerTonne(),
                open.quantityKg(),
                command.at());
        floor.shift(
                command,
                new Shift(
                        "listing/" + listing.listingId(),
                        "listing.opened",
                        floor.instrument(command).asset(),
                        command.party(),
                        Bucket.AVAILABLE,
                        Bucket.ORDERED,
                        open.quantityKg()));
        board.put(listing);
        return new ListingDecision.Opened(listing);
    }

    private static Optional<Refusal> mode(Floor floor, FloorCommand<?> command, ListingAction.OpenListing open) {
        String mode = floor.mode(command);
        return !open.lane().lane().followsMode() || MODE.equals(mode)
                ? Optional.empty()
                : Optional.of(Refusal.of(MarketCode.OTHER_MODE, mode));
    }

    private static Optional<Refusal> quantity(Floor floor, FloorCommand<?> command, ListingAction.OpenListing open) {
        Terms terms = floor.terms(command);
        if (open.quantityKg() >= terms.singleBelowKg()) {
            return Optional.of(Refusal.of(MarketCode.LISTING_TOO_LARGE, terms.singleBelowKg()));
        }
        return floor.uncovered(command, open.quantityKg())
                .or(() -> lot(open.lane().lane().lotKg(terms), open.quantityKg(), floor.sellable(command)))
                .or(() -> Amounts.of(open.quantityKg(), open.priceFenPerTonne()).isEmpty()
                        ? Optional.of(Refusal.of(MarketCode.AMOUNT_OUT_OF_RANGE))
                        : Optional.empty());
    }

    /** Whole lots, or the whole of what there is. */
    static Optional<Refusal> lot(long lotKg, long quantityKg, long wholeKg) {
        return Lot.fits(quantityKg, wholeKg, lotKg)
                ? Optional.empty()
                : Optional.of(Refusal.of(MarketCode.NOT_A_LOT, lotKg, wholeKg));
    }
}
