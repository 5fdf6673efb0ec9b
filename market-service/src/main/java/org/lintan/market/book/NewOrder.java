package org.lintan.market.book;

import java.util.Objects;

/**
 * An order as it comes in.
 *
 * @param id unique among resting orders
 * @param party whose it is
 * @param group the party's circle of relations (same cooperative, same household); 0 for none
 * @param market whether the price is only a protection: a market order never rests, and the price band cuts it short
 *     instead of refusing it
 * @param price limit or protection, fen per tonne
 * @param quantity kg
 * @param minimum kg that must trade at once, or the order is refused; 0 for none
 * @param display kg shown at a time; 0 shows all
 * @param postOnly whether it is refused rather than trade at once
 * @param expiresAt time from which a {@code GTD} order is no longer good; 0 for others
 */
public record NewOrder(
        long id,
        int party,
        int group,
        Side side,
        boolean market,
        TimeInForce timeInForce,
        long price,
        long quantity,
        long minimum,
        long display,
        boolean postOnly,
        long expiresAt) {

    public NewOrder {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(timeInForce, "timeInForce");
    }

    /** A limit order good till cancelled, the plainest there is. */
    public static NewOrder limit(long id, int party, Side side, long price, long quantity) {
        return new NewOrder(id, party, 0, side, false, TimeInForce.GTC, price, quantity, 0, 0, false, 0);
    }

    /** A market order with its protection price, good for at once only. */
    public static NewOrder market(long id, int party, Side side, long protection, long quantity) {
        return new NewOrder(id, party, 0, side, true, TimeInForce.IOC, protection, quantity, 0, 0, false, 0);
    }

    public NewOrder relatedTo(int circle) {
        return new NewOrder(
                id, party, circle, side, market, timeInForce, price, quantity, minimum, display, postOnly, expiresAt);
    }

    public NewOrder goodFor(TimeInForce other) {
        return new NewOrder(
                id, party, group, side, market, other, price, quantity, minimum, display, postOnly, expiresAt);
    }

    public NewOrder until(long time) {
        return new NewOrder(
                id, party, group, side, market, TimeInForce.GTD, price, quantity, minimum, display, postOnly, time);
    }

    public NewOrder atLeast(long kg) {
        return new NewOrder(
                id, party, group, side, market, timeInForce, price, quantity, kg, display, postOnly, expiresAt);
    }

    public NewOrder showing(long kg) {
        return new NewOrder(
                id, party, group, side, market, timeInForce, price, quantity, minimum, kg, postOnly, expiresAt);
    }

    public NewOrder onlyPosted() {
        return new NewOrder(
                id, party, group, side, market, timeInForce, price, quantity, minimum, display, true, expiresAt);
    }
}
