package org.lintan.ledger.payout;

import java.util.List;
import org.lintan.ledger.distribution.DistributionState;

/** What the bank's answer changed, and what is still open. Amounts in fen. */
record ResultsView(
        String distributionId,
        DistributionState state,
        int paid,
        long paidFen,
        int returned,
        int alreadyPaid,
        int open,
        long openFen,
        List<ReturnedLine> returnedLines) {

    /** A line that came back; it goes into the next file. */
    record ReturnedLine(int lineNo, String householdNo, long amountFen, String reason) {}
}
