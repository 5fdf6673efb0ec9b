package org.lintan.ledger.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a household was to get in a year and what of it has arrived; amounts in fen. A share belongs to the year it was shared out in,
 * also when it arrives later.
 *
 * @param from the first day of the year, Asia/Shanghai
 * @param until its last day, or the day of asking if that is earlier
 * @param distributions how many there were; more than {@code shares} lists only after hundreds in one year
 * @param sharedFen the sum of all of them
 * @param arrivedFen what of {@code sharedFen} the bank has paid, until now
 * @param paidFen what arrived in all years, by the books
 * @param payableFen what was shared out and has not arrived, in all years, by the books
 */
record YearStatement(
        String county,
        int year,
        String village,
        String householdNo,
        LocalDate from,
        LocalDate until,
        long distributions,
        long sharedFen,
        long arrivedFen,
        List<Statement.Line> shares,
        long paidFen,
        long payableFen,
        Instant asOf) {}
