package org.lintan.kernel.books;

/** What a holding can be. A hold is a transfer into a bucket, its release a transfer back. */
public enum Bucket {
    AVAILABLE,
    /** Reserved by an open order. */
    ORDERED,
    /** Handed to the market, which keeps its own positions against it. */
    CUSTODY,
    PRESOLD,
    PLEDGED,
    FROZEN,
    /** Held by a court. */
    GUARANTEE,
    /** Kept back against fire, pest and felling. */
    BUFFER,
    /** Used for a claim: never moves again. */
    RETIRED,
    /** Revoked for cause: never moves again. */
    CANCELLED,
    /** Money held for somebody until a condition is met. */
    ESCROW,
    /** Money owed and ordered to be paid out. */
    PAYABLE,
    PAID;

    /** Whether what is in this bucket stays there for ever (domain.md §2: retired and cancelled units never move). */
    public boolean terminal() {
        return this == RETIRED || this == CANCELLED;
    }
}
