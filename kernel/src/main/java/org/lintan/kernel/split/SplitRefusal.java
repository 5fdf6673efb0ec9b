package org.lintan.kernel.split;

/** Why a pot was not divided. The names are API. */
public enum SplitRefusal {
    NEGATIVE_POT,
    NEGATIVE_WEIGHT,
    /** Nobody has any weight, so nobody can receive. */
    NO_WEIGHT,
    DUPLICATE_KEY,
    /** A carry of more than eight fen, which no sequence of distributions of a village gives. */
    CARRY_OUT_OF_RANGE
}
