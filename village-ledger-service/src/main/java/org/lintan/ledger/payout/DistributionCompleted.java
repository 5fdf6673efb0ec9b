package org.lintan.ledger.payout;

/**
 * {@code distribution.completed.v1} on {@code ledger.events}, key = the collective. Amounts in fen.
 *
 * @param paidFen arrived at households
 * @param returnedFen of these, what had come back at least once before it arrived
 */
record DistributionCompleted(
        String distributionId,
        String county,
        String party,
        long potFen,
        int households,
        long paidFen,
        long returnedFen) {

    static final String TYPE = "distribution.completed.v1";
}
