package org.lintan.ledger.fen;

/** How money of a village came in or went out. */
enum Moved {
    /** In: what had arrived before payments were told one by one. */
    BEFORE,
    /** In: a payment the bank has made to the village's account. */
    ARRIVAL,
    /** Out: what a decision shared out, its residual left aside. */
    DECISION,
    /** Out: a payment the bank took back. Where it was spent already, later arrivals stand for it. */
    TAKEN_BACK
}
