package org.lintan.market.cash;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.platform.documents.BoundPaper;

/**
 * A deposit as bank, operator, auditor and its own party see it.
 *
 * @param partyName what the party is registered as
 * @param documents the bank's receipt and what else came with it
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
        String reason,
        List<BoundPaper> documents) {

    static DepositView of(Deposit deposit, String partyName, List<BoundPaper> documents) {
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
                deposit.reason,
                documents);
    }
}
