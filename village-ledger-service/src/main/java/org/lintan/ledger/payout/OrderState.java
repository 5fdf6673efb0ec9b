package org.lintan.ledger.payout;

/** Where one payment order stands with the bank. */
enum OrderState {
    /** On its way: the bank has not said the last word. */
    SENT,
    PAID,
    /** The bank did not pay it, or two people corrected what the bank said. */
    RETURNED,
    /** Two people said that the bank never got it. */
    LOST;

    /** Out or paid: its line must not go out again. */
    boolean live() {
        return this == SENT || this == PAID;
    }
}
