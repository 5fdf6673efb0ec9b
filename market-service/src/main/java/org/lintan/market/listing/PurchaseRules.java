package org.lintan.market.listing;

import java.util.Optional;
import java.util.OptionalLong;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.PostingRefusal;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.floor.Amounts;
import org.lintan.market.desk.floor.Capacity;
import org.lintan.market.desk.floor.Deal;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Member;
import org.lintan.market.desk.floor.Sale;
import org.lintan.platform.http.Refusal;

/** Taking a listing or part of it: delivery against payment, both legs and the fee in one journal. */
final class PurchaseRules {

    private PurchaseRules() {}

    static ListingDecision decide(Floor floor, Board board, FloorCommand<?> command, ListingAction.Purchase purchase) {
        Listing listing = board.get(command.ref(purchase.listingId()));
        Optional<Refusal> refused = ListingRules.standing(listing, command)
                .or(() -> counterparty(floor, command, listing, purchase))
                .or(() -> price(floor, command, listing, purchase))
                .or(() -> quantity(floor, command, listing, purchase));
        return refused.isPresent()
                ? new ListingDecision.Refused(refused.get())
                : settle(floor, board, command, listing, purchase);
    }

    private static Optional<Refusal> counterparty(
            Floor floor, FloorCommand<?> command, Listing listing, ListingAction.Purchase purchase) {
        if (listing.party().equals(command.party())) {
            return Optional.of(Refusal.of(MarketCode.OWN_LISTING));
        }
        Member seller = floor.member(command.ref(listing.party()));
        if (floor.member(command.asker()).relatedTo(seller)) {
            return Optional.of(Refusal.of(MarketCode.RELATED_PARTY));
        }
        return listing.lane().buyer(purchase.reserveCentre() ? Capacity.RESERVE_CENTRE : Capacity.PARTICIPANT);
    }

    /** The listing may be older than today's band or reserve price: nothing trades outside the rule of its own day. */
    private static Optional<Refusal> price(
            Floor floor, FloorCommand<?> command, Listing listing, ListingAction.Purchase purchase) {
        long price = listing.priceFenPerTonne();
        return purchase.priceFenPerTonne() == price
                ? listing.lane().price(floor, command, price)
                : Optional.of(Refusal.of(MarketCode.PRICE_MOVED, purchase.priceFenPerTonne(), price));
    }

    private static Optional<Refusal> quantity(
            Floor floor, FloorCommand<?> command, Listing listing, ListingAction.Purchase purchase) {
        return purchase.quantityKg() > listing.remainingKg()
                ? Optional.of(Refusal.of(MarketCode.MORE_THAN_REMAINING, listing.remainingKg()))
                : OpeningRules.lot(
                        listing.lane().lotKg(floor.terms(command)), purchase.quantityKg(), listing.remainingKg());
    }

    private static ListingDecision settle(
            Floor floor, Board board, FloorCommand<?> command, Listing listing, ListingAction.Purchase purchase) {
        OptionalLong amount = Amounts.of(purchase.quantityKg(), listing.priceFenPerTonne());
        if (amount.isEmpty()) {
            return new ListingDecision.Refused(Refusal.of(MarketCode.AMOUNT_OUT_OF_RANGE));
        }
        Deal deal = new Deal(
                command.newId(),
                ListingForm.NAME,
                listing.listingId(),
                null,
                listing.lane(),
                listing.party(),
                command.party(),
                purchase.quantityKg(),
                listing.priceFenPerTonne(),
                amount.getAsLong(),
                Bucket.AVAILABLE);
        long money = floor.money(command);
        Sale sale = floor.settle(command, deal);
        if (sale instanceof Sale.Refused refused) {
            return new ListingDecision.Refused(
                    refused.code() == PostingRefusal.INSUFFICIENT
                            ? Refusal.of(MarketCode.NOT_ENOUGH_MONEY, amount.getAsLong(), money)
                            : Refusal.of(MarketCode.AMOUNT_OUT_OF_RANGE));
        }
        board.put(listing.sold(purchase.quantityKg(), command.at()));
        return new ListingDecision.Bought(((Sale.Settled) sale).trade());
    }
}
