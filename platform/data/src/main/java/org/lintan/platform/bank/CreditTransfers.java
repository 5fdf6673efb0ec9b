package org.lintan.platform.bank;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A file of payments from one account. The same payments give the same file, byte for byte.
 *
 * @param messageId at most 35 of {@code [A-Za-z0-9-]}; a bank sees a repetition by it
 * @param purpose what the payee reads
 */
public record CreditTransfers(
        String messageId,
        LocalDateTime preparedAt,
        String debtor,
        String debtorAccount,
        String debtorBank,
        String purpose,
        List<CreditTransfer> payments) {

    public CreditTransfers {
        payments = List.copyOf(payments);
    }

    public long totalFen() {
        return payments.stream().mapToLong(CreditTransfer::amountFen).reduce(0, Math::addExact);
    }
}
