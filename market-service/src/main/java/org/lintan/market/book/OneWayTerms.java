package org.lintan.market.book;

import java.util.Objects;

/**
 * The announced terms of a one-way auction (单向竞价): one seller and many bidders, or one buyer and many offerers.
 *
 * @param owner party that sells or buys
 * @param group its circle of relations, 0 for none; who is related to the owner may not bid
 * @param ownerSide what the owner does; bidders do the other
 * @param form how bids are made
 * @param quantity kg for sale or wanted
 * @param lot step and least quantity of a bid, kg
 * @param tick step of prices, fen per tonne
 * @param start the first price: where an ascending auction begins, what a falling clock starts at; 0 for sealed bids
 * @param reserve the owner never trades beyond it: a seller not below, a buyer not above
 * @param step least improvement of an open bid, and what a falling or rising clock moves by
 * @param stepTime time between two moves of the clock; 0 for others
 * @param opensAt bids are taken from this time on
 * @param closesAt and before this time
 * @param severalWinners whether bids may be for part of the quantity; if not, each is for all of it
 */
public record OneWayTerms(
        int owner,
        int group,
        Side ownerSide,
        OneWayForm form,
        long quantity,
        long lot,
        long tick,
        long start,
        long reserve,
        long step,
        long stepTime,
        long opensAt,
        long closesAt,
        boolean severalWinners) {

    public OneWayTerms {
        Objects.requireNonNull(ownerSide, "ownerSide");
        Objects.requireNonNull(form, "form");
        if (lot < 1 || tick < 1 || quantity < lot || quantity % lot != 0 || reserve < 1 || closesAt <= opensAt) {
            throw new IllegalArgumentException("the terms of an auction need a quantity, a reserve price and a time");
        }
        if (form == OneWayForm.OPEN && (step < tick || start < 1)
                || form == OneWayForm.CLOCK && (step < tick || start < 1 || stepTime < 1)) {
            throw new IllegalArgumentException("an open auction needs a start and a step");
        }
    }

    /** What bidders do. */
    public Side bidderSide() {
        return ownerSide.opposite();
    }

    /** Whether the owner may trade at the price. */
    public boolean withinReserve(long price) {
        return ownerSide == Side.SELL ? price >= reserve : price <= reserve;
    }
}
