package org.lintan.ledger.payout;

import java.util.List;
import org.lintan.ledger.distribution.DistributionState;
import org.lintan.platform.http.FieldFault;

/**
 * What the bank's answer changed, and what is still open. Amounts in fen.
 *
 * @param alreadyKnown rows that repeat what was known: no effect
 * @param pending rows the bank is still at: their payments stay on their way
 * @param refused rows that were not entered; {@code faults} names them
 */
record ResultsView(
        String distributionId,
        DistributionState state,
        int paid,
        long paidFen,
        int returned,
        int alreadyKnown,
        int pending,
        int refused,
        int open,
        long openFen,
        List<ReturnedLine> returnedLines,
        List<FieldFault> faults) {

    /** A line that came back; it goes into the next batch. */
    record ReturnedLine(int lineNo, String householdNo, long amountFen, String reason) {}
}
