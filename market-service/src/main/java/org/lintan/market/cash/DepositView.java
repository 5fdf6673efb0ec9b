package org.lintan.market.cash;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A deposit as bank, operator and its own party see it.
 *
 * @param partyName what the party is registered as
 */
record DepositView(
        String depositId,
        String party,
        String partyName,
        long amountFen,
        String bankReceiptNo,
        LocalDate receivedOn,

        @Schema(enumeration = {"RECORDED", "CONFIRMED", "REJECTED"})
        String state,

        String recordedByName,
        String decidedByName,
        String reason) {

    static DepositView of(Deposit deposit, String partyName) {
        return new DepositView(
                deposit.id,
                deposit.party,
                partyName,
                deposit.amountFen,
                deposit.bankReceiptNo,
                deposit.receivedOn,
                deposit.state,
                deposit.recordedName,
                deposit.decidedName,
                deposit.reason);
    }
}
