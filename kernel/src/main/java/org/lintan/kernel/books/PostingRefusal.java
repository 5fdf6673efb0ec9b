package org.lintan.kernel.books;

/** Why a journal was not posted. The names are API. */
public enum PostingRefusal {

    /** An ordinary account would fall below zero. */
    INSUFFICIENT,
    /** A balance or a sum would leave the range of a {@code long}. */
    OVERFLOW,
    /** The business date lies in a closed period. Decided by whoever knows the periods, not by {@link BookRules}. */
    PERIOD_CLOSED,
    /** No transfer at all, an amount not above zero, or two accounts that are the same or differ in asset or county. */
    UNBALANCED,
    /** Retired and cancelled units never move again. */
    TERMINAL_BUCKET
}
