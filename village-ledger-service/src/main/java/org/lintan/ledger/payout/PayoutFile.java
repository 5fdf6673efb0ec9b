package org.lintan.ledger.payout;

import org.lintan.platform.bank.Pain001;

/** A file for the bank. It holds full card numbers, the one place where they leave: it is never cached or logged. */
record PayoutFile(String name, String mediaType, byte[] bytes) {

    enum Format {
        CSV,
        PAIN001
    }

    /** @param csv the batch as CSV, which is what its hash was made of */
    static PayoutFile of(PayoutBatch batch, Format format, byte[] csv) {
        String name = "payout-" + batch.messageId();
        return format == Format.CSV
                ? new PayoutFile(name + ".csv", "text/csv; charset=UTF-8", csv)
                : new PayoutFile(name + ".xml", "application/xml", Pain001.write(batch.transfers()));
    }

    @Override
    public String toString() {
        return "PayoutFile[" + name + "]";
    }
}
