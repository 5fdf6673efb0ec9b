package org.lintan.market.desk.floor;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Refusal;

/** Whom a sale is for, as a policy: who may buy, how the price is set, whether it makes the close, where the units go. The names are API. */
public enum Lane {
    /** Any participant, inside the day's band; makes the close. */
    MARKET(EnumSet.allOf(Capacity.class), Pricing.BAND, true),
    /** The reserve centre only, at the reserve price; never part of the close, and of no mode. */
    RESERVE(EnumSet.of(Capacity.RESERVE_CENTRE), Pricing.RESERVE_PRICE, false);

    private final Set<Capacity> buyers;
    private final Pricing pricing;
    private final boolean open;

    Lane(Set<Capacity> buyers, Pricing pricing, boolean open) {
        this.buyers = buyers;
        this.pricing = pricing;
        this.open = open;
    }

    /** Refuses {@code WRONG_LANE} to who may not buy here. */
    public Optional<Refusal> buyer(Capacity capacity) {
        return buyers.contains(capacity) ? Optional.empty() : Optional.of(Refusal.of(MarketCode.WRONG_LANE));
    }

    /** Why nothing is traded at this price on the command's day; an offer may be older than the rule of the day. */
    public Optional<Refusal> price(Floor floor, FloorCommand<?> command, long priceFenPerTonne) {
        return pricing.refusal(floor, command, priceFenPerTonne);
    }

    /** Whether its trades count for the close and the chart. */
    public boolean makesClose() {
        return open;
    }

    /** Whether it trades only in the way the instrument's mode says. */
    public boolean followsMode() {
        return open;
    }
}
