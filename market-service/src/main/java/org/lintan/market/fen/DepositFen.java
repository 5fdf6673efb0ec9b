package org.lintan.market.fen;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A confirmed deposit and what became of it.
 *
 * @param uses their rest is what is still there, held by a bid included
 */
record DepositFen(
        String depositId,
        String party,
        String partyName,
        long amountFen,
        String bankReceiptNo,
        LocalDate receivedOn,
        Instant confirmedAt,
        FenSteps uses) {}
