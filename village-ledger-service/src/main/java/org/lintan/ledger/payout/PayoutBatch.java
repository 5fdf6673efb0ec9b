package org.lintan.ledger.payout;

import java.time.LocalDateTime;
import java.util.List;
import org.lintan.platform.bank.CreditTransfer;
import org.lintan.platform.bank.CreditTransfers;

/**
 * Everything still to be paid of one distribution, in line order. The same open lines give the same file, byte for
 * byte: message and payment identifiers come from the distribution and the attempt, so a bank sees a repetition as one.
 */
record PayoutBatch(
        String distributionId,
        int round,
        String collective,
        String purpose,
        LocalDateTime preparedAt,
        List<PayoutLine> lines) {

    String messageId() {
        return distributionId + "-" + round;
    }

    /** At most 35 characters, as ISO 20022 asks: 26 of the distribution, 6 of the line, 2 of the attempt. */
    String endToEndId(PayoutLine line) {
        return distributionId + "-" + line.lineNo() + "-" + line.attempt();
    }

    /** The batch as the bank reads it. */
    CreditTransfers transfers() {
        return new CreditTransfers(
                messageId(),
                preparedAt,
                collective,
                "COLLECTIVE-ACCOUNT",
                "NOTPROVIDED",
                purpose,
                lines.stream()
                        .map(line -> new CreditTransfer(
                                String.valueOf(line.lineNo()),
                                endToEndId(line),
                                line.amountFen(),
                                line.payee().bank(),
                                line.payee().head(),
                                line.payee().cardNumber()))
                        .toList());
    }
}
