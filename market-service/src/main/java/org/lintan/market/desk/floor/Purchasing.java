package org.lintan.market.desk.floor;

import java.util.OptionalLong;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.PostingRefusal;
import org.lintan.market.MarketCode;

/** Taking a listing or part of it: delivery against payment, both legs and the fee in one journal. */
final class Purchasing {

    private Purchasing() {}

    static Decision decide(Floor floor, FloorCommand command, FloorCommand.Purchase purchase) {
        Listing listing = floor.listing(purchase.listingId());
        if (listing == null || !listing.ticketId().equals(command.ticketId())) {
            return Decision.refused(MarketCode.LISTING_UNKNOWN);
        }
        if (listing.state() != ListingState.OPEN) {
            return Decision.refused(MarketCode.LISTING_CLOSED, listing.state());
        }
        Decision refused = counterparty(floor, command, listing, purchase);
        if (refused == null) {
            refused = price(floor, command, listing, purchase);
        }
        if (refused == null) {
            refused = quantity(floor, command, listing, purchase);
        }
        return refused != null ? refused : settle(floor, command, listing, purchase);
    }

    private static Decision counterparty(
            Floor floor, FloorCommand command, Listing listing, FloorCommand.Purchase purchase) {
        if (listing.party().equals(command.party())) {
            return Decision.refused(MarketCode.OWN_LISTING);
        }
        if (floor.member(command.party()).relatedTo(floor.member(listing.party()))) {
            return Decision.refused(MarketCode.RELATED_PARTY);
        }
        boolean mayTake = listing.lane() == Lane.MARKET || purchase.reserveCentre();
        return mayTake ? null : Decision.refused(MarketCode.WRONG_LANE);
    }

    /** The listing may be older than today's band or reserve price: nothing trades outside the rule of its own day. */
    private static Decision price(Floor floor, FloorCommand command, Listing listing, FloorCommand.Purchase purchase) {
        long price = listing.priceFenPerTonne();
        if (purchase.priceFenPerTonne() != price) {
            return Decision.refused(MarketCode.PRICE_MOVED, purchase.priceFenPerTonne(), price);
        }
        if (listing.lane() == Lane.RESERVE) {
            long reserve = floor.terms(command.date()).reservePrice();
            return price == reserve ? null : Decision.refused(MarketCode.NOT_RESERVE_PRICE, reserve);
        }
        PriceBand band = floor.band(listing.ticketId(), command.date());
        return band.holds(price)
                ? null
                : Decision.refused(MarketCode.PRICE_OUTSIDE_BAND, price, band.low(), band.high());
    }

    private static Decision quantity(
            Floor floor, FloorCommand command, Listing listing, FloorCommand.Purchase purchase) {
        long lot = floor.terms(command.date()).lotKg();
        if (purchase.quantityKg() > listing.remainingKg()) {
            return Decision.refused(MarketCode.MORE_THAN_REMAINING, listing.remainingKg());
        }
        return Lot.fits(purchase.quantityKg(), listing.remainingKg(), lot)
                ? null
                : Decision.refused(MarketCode.NOT_A_LOT, lot, listing.remainingKg());
    }

    private static Decision settle(Floor floor, FloorCommand command, Listing listing, FloorCommand.Purchase purchase) {
        OptionalLong amount = Amounts.of(purchase.quantityKg(), listing.priceFenPerTonne());
        if (amount.isEmpty()) {
            return Decision.refused(MarketCode.AMOUNT_OUT_OF_RANGE);
        }
        long fee = floor.fee(command, listing.party(), amount.getAsLong());
        Instrument instrument = floor.instrument(listing.ticketId());
        Trade trade = new Trade(
                command.commandId(),
                instrument.nextTradeNo(),
                command.county(),
                listing.ticketId(),
                listing.serial(),
                listing.listingId(),
                command.commandId(),
                listing.lane(),
                listing.party(),
                command.party(),
                purchase.quantityKg(),
                listing.priceFenPerTonne(),
                amount.getAsLong(),
                fee,
                command.at(),
                command.date(),
                null,
                null);
        long money = floor.available(command, Held.CNY);
        Posting posting = floor.post(Settlement.journal(trade, Bucket.AVAILABLE));
        if (posting instanceof Posting.Refused refused) {
            return refused.code() == PostingRefusal.INSUFFICIENT
                    ? Decision.refused(MarketCode.NOT_ENOUGH_MONEY, amount.getAsLong(), money)
                    : Decision.refused(MarketCode.AMOUNT_OUT_OF_RANGE);
        }
        Listing rest = listing.sold(purchase.quantityKg(), command.at());
        floor.put(rest, false);
        floor.put(trade);
        return new Decision.Bought(trade, rest);
    }
}
