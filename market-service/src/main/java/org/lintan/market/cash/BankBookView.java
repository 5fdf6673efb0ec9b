package org.lintan.market.cash;

import java.time.LocalDate;
import java.util.List;

/**
 * The county's account day by day; {@code openingFen + inFen − outFen = closingFen} on every page, whatever part of the movements it brings.
 *
 * @param openingFen what was there before the first day
 * @param closingFen what is there at the end of the last day, to be held beside the bank's own statement
 * @param movements how many there are in all
 * @param next pass it as {@code after} for the following page; null at the end
 */
record BankBookView(
        LocalDate from,
        LocalDate to,
        long openingFen,
        long inFen,
        long outFen,
        long closingFen,
        long movements,
        List<BankMovementView> items,
        String next) {}
