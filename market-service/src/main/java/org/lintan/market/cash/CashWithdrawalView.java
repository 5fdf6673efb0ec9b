package org.lintan.market.cash;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A cash withdrawal as bank, operator and its own party see it.
 *
 * @param partyName what the party is registered as; null when it is no participant
 */
record CashWithdrawalView(
        String cashWithdrawalId,
        String party,
        String partyName,
        long amountFen,
        String state,
        Instant requestedAt,
        String requestedByName,
        String decidedByName,
        String bankReference,
        String reason) {

    static CashWithdrawalView of(CashWithdrawal withdrawal, String partyName) {
        return new CashWithdrawalView(
                withdrawal.id,
                withdrawal.party,
                partyName,
                withdrawal.amountFen,
                withdrawal.state,
                withdrawal.requestedAt.toInstant(ZoneOffset.UTC),
                withdrawal.requestedName,
                withdrawal.decidedName,
                withdrawal.bankReference,
                withdrawal.reason);
    }
}
