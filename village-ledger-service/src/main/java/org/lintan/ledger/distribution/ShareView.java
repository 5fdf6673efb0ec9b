package org.lintan.ledger.distribution;

/**
 * What one household gets by a decision, as it hangs on the village board: to be recognised by its neighbours, not to be used.
 *
 * @param position its place on the roll
 * @param head the head of the household, masked
 * @param members its heads on the roll the decision is reckoned by
 * @param amountFen its share; reckoned anew until the lines of the distribution are written, then as written
 * @param written whether the lines are written
 */
record ShareView(int position, String householdNo, String head, int members, long amountFen, boolean written) {}
