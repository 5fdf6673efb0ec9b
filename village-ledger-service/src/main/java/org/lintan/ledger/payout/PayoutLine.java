package org.lintan.ledger.payout;

import org.lintan.ledger.payee.Card;

/** One line of a payout file: the line's number in its distribution never changes, the payment number is this order's alone. */
record PayoutLine(PaymentNo no, String householdNo, Card to, long amountFen) {}
