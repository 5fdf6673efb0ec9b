package org.lintan.ledger.payout;

import org.lintan.ledger.roll.Payee;

/**
 * One line of a payout file.
 *
 * @param lineNo the line's number in its distribution; the bank answers by it and it never changes
 * @param attempt how often this line was sent and came back, plus one; part of the payment's own identifier
 */
record PayoutLine(int lineNo, String householdNo, Payee payee, long amountFen, int attempt) {}
