package org.lintan.market.falling;

import java.time.Duration;
import java.util.Optional;
import org.lintan.kernel.books.Bucket;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.floor.Amounts;
import org.lintan.market.desk.floor.Capacity;
import org.lintan.market.desk.floor.Deal;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Lane;
import org.lintan.market.desk.floor.Sale;
import org.lintan.market.desk.floor.Shift;
import org.lintan.platform.http.Refusal;

/** The price falls once a minute, never below the band; who comes first takes all. */
final class FallingRules {

    private FallingRules() {}

    static Optional<Refusal> offer(
            Floor floor, FallingOffers offers, FloorCommand<?> command, FallingForm.Offer offer) {
        Optional<Refusal> refused = Lane.MARKET
                .price(floor, command, offer.priceFenPerTonne())
                .or(() -> floor.uncovered(command, offer.quantityKg()));
        if (refused.isEmpty()) {
            floor.shift(
                    command,
                    new Shift(
                            "falling/" + command.newId(),
                            "falling.offered",
                            floor.instrument(command).asset(),
                            command.party(),
                            Bucket.AVAILABLE,
                            Bucket.ORDERED,
                            offer.quantityKg()));
            offers.put(new FallingOffers.FallingOffer(
                    command.county(),
                    command.newId(),
                    command.instrumentId(),
                    command.party(),
                    offer.quantityKg(),
                    offer.priceFenPerTonne(),
                    offer.fallsByFen(),
                    command.at(),
                    true));
        }
        return refused;
    }

    static Optional<Refusal> take(Floor floor, FallingOffers offers, FloorCommand<?> command, FallingForm.Take take) {
        FallingOffers.FallingOffer offer = offers.get(command.ref(take.offerId()));
        if (offer == null || !offer.open() || !offer.instrumentId().equals(command.instrumentId())) {
            return Optional.of(Refusal.of(MarketCode.LISTING_UNKNOWN));
        }
        long minutes = Duration.between(offer.at(), command.at()).toMinutes();
        long price = offer.priceFenPerTonne() - minutes * offer.fallsByFen();
        Optional<Refusal> refused =
                Lane.MARKET.buyer(Capacity.PARTICIPANT).or(() -> Lane.MARKET.price(floor, command, price));
        if (refused.isPresent()) {
            return refused;
        }
        Deal deal = new Deal(
                command.newId(),
                FallingForm.NAME,
                offer.offerId(),
                null,
                Lane.MARKET,
                offer.party(),
                command.party(),
                offer.quantityKg(),
                price,
                Amounts.of(offer.quantityKg(), price).orElseThrow(),
                Bucket.AVAILABLE);
        if (floor.settle(command, deal) instanceof Sale.Refused) {
            return Optional.of(Refusal.of(MarketCode.NOT_ENOUGH_MONEY, deal.amountFen(), floor.money(command)));
        }
        offers.put(offer.taken());
        return Optional.empty();
    }
}
