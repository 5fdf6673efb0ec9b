package org.lintan.market.desk.floor;

import java.util.Optional;
import org.lintan.platform.http.Refusal;

/**
 * Whom a sale is for, as a policy: who may buy, how the price is set, whether it makes the close, in what steps, where the units go. A way of
 * trading asks the lane and has no rule of its own for one. The names are API.
 */
public enum Lane {
    /** Any participant, inside the day's band; makes the close, and trades in the way the instrument's mode says. */
    MARKET(Buyers.ANYBODY, Pricing.BAND, Step.LOT, Delivery.POSITION),
    /** The reserve centre only, at the reserve price; never part of the close, and of no mode. */
    RESERVE(Buyers.RESERVE_CENTRE, Pricing.RESERVE_PRICE, Step.LOT, Delivery.POSITION),
    /** Courts and procuratorates by a case, at the price of the offer, to the kilogram; retired at once, never in the chart. */
    JUDICIAL(Buyers.COURTS, Pricing.AS_OFFERED, Step.KILOGRAM, Delivery.RETIRED);

    private enum Step {
        LOT,
        KILOGRAM
    }

    private final Buyers buyers;
    private final Pricing pricing;
    private final Step step;
    private final Delivery delivery;

    Lane(Buyers buyers, Pricing pricing, Step step, Delivery delivery) {
        this.buyers = buyers;
        this.pricing = pricing;
        this.step = step;
        this.delivery = delivery;
    }

    /** Why somebody in this capacity may not buy here; empty if they may. */
    public Optional<Refusal> buyer(Capacity capacity) {
        return buyers.refusal(capacity);
    }

    /** Why nothing is traded at this price on the command's day; an offer may be older than the rule of the day. */
    public Optional<Refusal> price(Floor floor, FloorCommand<?> command, long priceFenPerTonne) {
        return pricing.refusal(floor, command, priceFenPerTonne);
    }

    /** Whether its trades count for the close and the chart: prices that nobody else could have had do not. */
    public boolean makesClose() {
        return pricing == Pricing.BAND;
    }

    /** Whether it trades only in the way the instrument's mode says. */
    public boolean followsMode() {
        return pricing == Pricing.BAND;
    }

    /** Smallest step of its quantities. */
    public long lotKg(Terms terms) {
        return step == Step.LOT ? terms.lotKg() : 1;
    }

    /** Whether the buyer holds what was bought, and could sell it again. */
    public boolean fillsPosition() {
        return delivery == Delivery.POSITION;
    }

    Delivery delivery() {
        return delivery;
    }
}
