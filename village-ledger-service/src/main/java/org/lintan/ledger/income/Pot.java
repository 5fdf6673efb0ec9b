package org.lintan.ledger.income;

/**
 * A village's money in fen.
 *
 * @param availableFen what may still be shared out
 * @param reservedFen how much of it a published decision not yet run is waiting for; may be more than there is
 * @param distributedFen shared out to households so far
 * @param collectiveReserveFen kept by the collective as reserve and welfare fund
 * @param incomeFen all income ever booked
 */
public record Pot(
        long availableFen, long reservedFen, long distributedFen, long collectiveReserveFen, long incomeFen) {}
