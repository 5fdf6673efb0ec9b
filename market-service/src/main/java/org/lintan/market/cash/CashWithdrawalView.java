package org.lintan.market.cash;

import java.time.Instant;
import java.time.ZoneOffset;

/** A cash withdrawal as bank, operator and its own party see it. */
record CashWithdrawalView(String cashWithdrawalId, String party, long amountFen, String state, Instant requestedAt, String requestedByName,
                          String decidedByName, String bankReference, String reason) {

    static CashWithdrawalView of(CashWithdrawal withdrawal) {
        return new CashWithdrawalView(withdrawal.id, withdrawal.party, withdrawal.amountFen, withdrawal.state,
            withdrawal.requestedAt.toInstant(ZoneOffset.UTC), withdrawal.requestedName, withdrawal.decidedName, withdrawal.bankReference,
            withdrawal.reason);
    }
}
