package org.lintan.ledger.payout;

/** One line of a payout file: the line's number in its distribution never changes, the payment number is this order's alone. */
record PayoutLine(PaymentNo no, String householdNo, SentTo to, long amountFen) {}
