package org.lintan.market.falling;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintan.market.desk.floor.Ref;

/** Offers of a batch. */
final class FallingOffers {

    /** @param at when its price began to fall */
    record FallingOffer(
            String county,
            String offerId,
            String instrumentId,
            String party,
            long quantityKg,
            long priceFenPerTonne,
            long fallsByFen,
            Instant at,
            boolean open) {

        FallingOffer taken() {
            return new FallingOffer(
                    county, offerId, instrumentId, party, quantityKg, priceFenPerTonne, fallsByFen, at, false);
        }
    }

    private final Map<Ref, FallingOffer> offers = new HashMap<>();
    private final Map<Ref, FallingOffer> changed = new LinkedHashMap<>();

    FallingOffers(Collection<FallingOffer> named) {
        named.forEach(offer -> offers.put(new Ref(offer.county(), offer.offerId()), offer));
    }

    FallingOffer get(Ref offer) {
        return offers.get(offer);
    }

    void put(FallingOffer offer) {
        Ref ref = new Ref(offer.county(), offer.offerId());
        offers.put(ref, offer);
        changed.put(ref, offer);
    }

    Collection<FallingOffer> all() {
        return offers.values();
    }

    List<FallingOffer> changed() {
        return List.copyOf(changed.values());
    }
}
