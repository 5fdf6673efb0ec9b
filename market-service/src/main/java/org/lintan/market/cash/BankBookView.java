package org.lintan.market.cash;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lintan.platform.pii.Mask;

/**
 * The county's account day by day; {@code openingFen + inFen − outFen = closingFen} on every page, whatever part of the movements it brings.
 *
 * @param account whose book it is; null while the county has named none
 * @param asOf when it was read
 * @param openingFen what was there before the first day
 * @param closingFen what is there at the end of the last day, to be held beside the bank's own statement
 * @param movements how many there are in all
 * @param next pass it as {@code after} for the following page; null at the end
 */
record BankBookView(
        BookAccount account,
        Instant asOf,
        LocalDate from,
        LocalDate to,
        long openingFen,
        long inFen,
        long outFen,
        long closingFen,
        long movements,
        List<BankMovementView> items,
        String next) {

    /**
     * The county's account of market money, for the head of a printed book.
     *
     * @param accountName who holds it
     * @param accountNumber its last four; whoever pays in is told the whole of it
     */
    record BookAccount(String accountName, String accountNumber, String bank) {

        static BookAccount of(EscrowAccount account) {
            return new BookAccount(
                    account.name(), Mask.number(account.number().replaceAll("[ -]", "")), account.bank());
        }
    }
}
