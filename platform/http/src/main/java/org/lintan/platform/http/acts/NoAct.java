package org.lintan.platform.http.acts;

/** Why a write that was carried out leaves no act: the whole list of exceptions. */
public enum NoAct {
    /** The same was done before (the same file sent again): the answer is the first one, and nothing changed. */
    NOTHING_CHANGED,
    /** A piece of a paper: there are hundreds, and the paper's beginning and its end are acts. */
    PIECE_OF_A_PAPER
}
