package org.lintan.ledger.payout;

import java.time.Instant;
import java.util.List;
import org.lintan.platform.bank.CreditTransfer;
import org.lintan.platform.bank.CreditTransfers;
import org.lintan.platform.time.Today;

/**
 * One batch for the bank, in line order. It never changes: message and payment identifiers come from the distribution, the round and the
 * attempt, so a bank sees a repetition as one.
 *
 * @param payer the account it is paid from; null when the steward named none
 */
record PayoutBatch(
        String distributionId, int round, Payer payer, String purpose, Instant madeAt, List<PayoutLine> lines) {

    String messageId() {
        return distributionId + "-" + round;
    }

    /** The batch as the bank reads it; only with a payer. */
    CreditTransfers transfers() {
        return new CreditTransfers(
                messageId(),
                madeAt.atZone(Today.ZONE).toLocalDate().atStartOfDay(),
                payer.payee(),
                payer.accountNumber(),
                payer.bank(),
                purpose,
                lines.stream()
                        .map(line -> new CreditTransfer(
                                String.valueOf(line.no().lineNo()),
                                line.no().toString(),
                                line.amountFen(),
                                line.to().bank(),
                                line.to().head(),
                                line.to().cardNumber()))
                        .toList());
    }
}
