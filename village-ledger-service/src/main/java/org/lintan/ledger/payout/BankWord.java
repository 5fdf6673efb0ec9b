package org.lintan.ledger.payout;

/** What a bank's answer says of one payment. Returned before paid: a file that tells both of one line tells them in this order. */
enum BankWord {
    RETURNED,
    /** Not decided yet; says nothing new. */
    PENDING,
    PAID
}
