package org.lintan.market.payment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A withdrawal as bank, operator and its own party see it, in the words of this market's first release.
 *
 * @param partyName what the party is registered as; null when it is no participant
 * @param state REQUESTED, PAID or REJECTED
 * @param bank where it goes; null for withdrawals of the time before accounts
 */
record CashWithdrawalView(
        String cashWithdrawalId,
        String party,
        String partyName,
        long amountFen,

        @Schema(enumeration = {"REQUESTED", "PAID", "REJECTED"})
        String state,

        Instant requestedAt,
        String requestedByName,
        String decidedByName,
        String bankReference,
        String reason,
        String bank,
        String accountLastFour) {

    static CashWithdrawalView of(PaymentOrder order, String partyName, BankAccount account) {
        return new CashWithdrawalView(
                order.id(),
                order.party(),
                partyName,
                order.amountFen(),
                order.state().formerly(),
                order.requestedAt(),
                order.requestedName(),
                order.decidedName(),
                order.bankReference(),
                order.reason(),
                account == null ? null : account.bank(),
                account == null ? null : account.lastFour());
    }
}
