package org.lintan.market.desk.floor;

import java.util.List;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Transfer;
import org.lintan.market.MarketCode;
import org.lintan.market.pit.Mode;

/** Opening a listing: the units move from available to ordered, so they cannot be sold twice. */
final class Opening {

    private Opening() {}

    static Decision decide(Floor floor, FloorCommand command, FloorCommand.OpenListing open) {
        Terms terms = floor.terms(command.date());
        Decision refused = open.lane() == Lane.MARKET ? marketLane(floor, command, open) : reserveLane(open, terms);
        if (refused == null) {
            refused = quantity(floor, command, open, terms);
        }
        if (refused != null) {
            return refused;
        }
        String asset = Held.asset(command.ticketId());
        Transfer hold = new Transfer(
                new Account(command.county(), asset, command.party(), Bucket.AVAILABLE),
                new Account(command.county(), asset, command.party(), Bucket.ORDERED),
                open.quantityKg());
        floor.mustPost(new Journal("listing/" + command.commandId(), "listing.opened", command.date(), List.of(hold)));
        Listing listing = new Listing(
                command.commandId(),
                command.county(),
                command.ticketId(),
                floor.instrument(command.ticketId()).serial(),
                command.party(),
                open.lane(),
                open.priceFenPerTonne(),
                open.quantityKg(),
                open.quantityKg(),
                ListingState.OPEN,
                command.at(),
                command.at());
        floor.put(listing, true);
        return new Decision.Opened(listing);
    }

    private static Decision marketLane(Floor floor, FloorCommand command, FloorCommand.OpenListing open) {
        String mode = floor.mode(command);
        if (!Mode.LISTING.name().equals(mode)) {
            return Decision.refused(MarketCode.OTHER_MODE, mode);
        }
        PriceBand band = floor.band(command.ticketId(), command.date());
        return band.holds(open.priceFenPerTonne())
                ? null
                : Decision.refused(MarketCode.PRICE_OUTSIDE_BAND, open.priceFenPerTonne(), band.low(), band.high());
    }

    private static Decision reserveLane(FloorCommand.OpenListing open, Terms terms) {
        return open.priceFenPerTonne() == terms.reservePrice()
                ? null
                : Decision.refused(MarketCode.NOT_RESERVE_PRICE, terms.reservePrice());
    }

    private static Decision quantity(Floor floor, FloorCommand command, FloorCommand.OpenListing open, Terms terms) {
        if (open.quantityKg() >= terms.listingBelowKg()) {
            return Decision.refused(MarketCode.LISTING_TOO_LARGE, terms.listingBelowKg());
        }
        Decision uncovered = floor.uncovered(command, open.quantityKg());
        if (uncovered != null) {
            return uncovered;
        }
        long sellable = floor.sellable(command);
        if (!Lot.fits(open.quantityKg(), sellable, terms.lotKg())) {
            return Decision.refused(MarketCode.NOT_A_LOT, terms.lotKg(), sellable);
        }
        return Amounts.of(open.quantityKg(), open.priceFenPerTonne()).isEmpty()
                ? Decision.refused(MarketCode.AMOUNT_OUT_OF_RANGE)
                : null;
    }
}
