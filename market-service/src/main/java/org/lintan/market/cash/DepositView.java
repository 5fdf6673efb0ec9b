package org.lintan.market.cash;

import java.time.LocalDate;

/** A deposit as bank, operator and its own party see it. */
record DepositView(String depositId, String party, long amountFen, String bankReceiptNo, LocalDate receivedOn, String state,
                   String recordedByName, String decidedByName, String reason) {

    static DepositView of(Deposit deposit) {
        return new DepositView(deposit.id, deposit.party, deposit.amountFen, deposit.bankReceiptNo, deposit.receivedOn, deposit.state,
            deposit.recordedName, deposit.decidedName, deposit.reason);
    }
}
