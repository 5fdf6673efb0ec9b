package org.lintan.ledger.payout;

import java.time.LocalDateTime;
import java.util.List;

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

    long totalFen() {
        return lines.stream().mapToLong(PayoutLine::amountFen).reduce(0, Math::addExact);
    }
}
