package org.lintan.ledger.payout;

/**
 * {@code distribution.completed.v1} on {@code ledger.events}, key = the collective. Amounts in fen.
 *
 * @param paidFen arrived at households
 * @param returnedFen of these, what had come back at least once before it arrived
 * @param completion the how manyth time it is complete: two people may have opened it again. Every time tells of the whole distribution, and
 *     the highest takes the place of those before; records of the time before have none and count as the first
 */
record DistributionCompleted(
        String distributionId,
        String county,
        String party,
        long potFen,
        int households,
        long paidFen,
        long returnedFen,
        int completion) {

    static final String TYPE = "distribution.completed.v1";
}
