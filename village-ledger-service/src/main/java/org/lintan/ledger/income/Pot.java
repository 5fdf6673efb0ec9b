package org.lintan.ledger.income;

/**
 * A village's money in fen.
 *
 * @param availableFen what may still be shared out
 * @param reservedFen how much of it a published decision not yet run is waiting for; may be more than there is
 * @param distributedFen shared out to households so far
 * @param collectiveReserveFen kept by the collective as reserve and welfare fund
 * @param incomeFen all income ever booked
 * @param advancedFen shared out although the bank took it back since; the next arrivals repay it, and nothing is decided or run meanwhile
 * @param places where the village's money is, from sale to household
 */
public record Pot(
        long availableFen,
        long reservedFen,
        long distributedFen,
        long collectiveReserveFen,
        long incomeFen,
        long advancedFen,
        Places places) {

    /** What no decision has promised yet: a further decision may be about so much; never below nothing. */
    public long freeFen() {
        return Math.max(0, availableFen - reservedFen);
    }
}
