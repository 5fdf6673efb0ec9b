package org.lintan.market.fen;

/** How money of a party that is no village came in or went out. */
enum Moved {
    /** In: a deposit two people saw. */
    DEPOSIT,
    /** In: what was left of a sale after its fee. */
    SALE,
    /** In: a payment that was returned or never reached the bank. */
    CAME_BACK,
    /** Out: what was paid for a purchase. */
    PURCHASE,
    /** Out: a payment to the party's own bank account. */
    WITHDRAWAL
}
