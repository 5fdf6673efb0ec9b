package org.lintan.ledger.payout;

/** Where a household's line stands: what its orders come to. */
enum LineState {
    /** Owed; nothing was sent to the bank yet. */
    PAYABLE,
    SENT,
    PAID,
    RETURNED,
    LOST
}
