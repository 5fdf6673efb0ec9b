package org.lintan.ledger.distribution;

/** Where a distribution stands; see {@code DistributionRow} for its life. */
public enum DistributionState {
    PREPARED,
    RUN,
    PAYING,
    COMPLETED;

    public boolean paysOut() {
        return this == RUN || this == PAYING;
    }
}
