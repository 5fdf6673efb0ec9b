package org.lintan.market.payment;

import java.time.Instant;

/**
 * A bank account as shown: never its whole number.
 *
 * @param state PROPOSED · CONFIRMED · REJECTED · RETURNED (a payment came back: an account has to be confirmed anew)
 * @param inForceFrom when it is, or was, paid to; null before it is confirmed
 */
record BankAccountView(
        String accountId,
        String party,
        String partyName,
        AccountKind kind,
        String bank,
        String payee,
        String accountNumber,
        BankAccount.State state,
        boolean inForce,
        Instant inForceFrom,
        String proposedByName,
        Instant proposedAt,
        String decidedByName,
        String reason) {

    static BankAccountView of(BankAccount account, String partyName, boolean inForce) {
        return new BankAccountView(
                account.id(),
                account.party(),
                partyName,
                account.kind(),
                account.bank(),
                account.payee(),
                "****" + account.lastFour(),
                account.state(),
                inForce,
                account.inForceFrom(),
                account.proposedName(),
                account.proposedAt(),
                account.decidedName(),
                account.reason());
    }
}
