package org.lintan.market.desk.floor;

import java.util.Optional;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Refusal;

/** How a lane sets its price. */
enum Pricing {
    /** Anything inside the day's band. */
    BAND {
        @Override
        Optional<Refusal> refusal(Floor floor, FloorCommand<?> command, long price) {
            PriceBand band = floor.band(command);
            return band.holds(price)
                    ? Optional.empty()
                    : Optional.of(Refusal.of(MarketCode.PRICE_OUTSIDE_BAND, price, band.low(), band.high()));
        }
    },
    /** The dated reserve price. */
    RESERVE_PRICE {
        @Override
        Optional<Refusal> refusal(Floor floor, FloorCommand<?> command, long price) {
            long reserve = floor.terms(command).number(Terms.RESERVE_PRICE);
            return price == reserve ? Optional.empty() : Optional.of(Refusal.of(MarketCode.NOT_RESERVE_PRICE, reserve));
        }
    },
    /** What the offer says: no band, no reference. */
    AS_OFFERED {
        @Override
        Optional<Refusal> refusal(Floor floor, FloorCommand<?> command, long price) {
            return Optional.empty();
        }
    };

    /** Why nothing is traded at this price on the command's day; empty if it may be. */
    abstract Optional<Refusal> refusal(Floor floor, FloorCommand<?> command, long price);
}
