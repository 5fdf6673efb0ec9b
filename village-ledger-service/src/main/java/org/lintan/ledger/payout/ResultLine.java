package org.lintan.ledger.payout;

/** The bank's word on one line: paid, or returned with a reason. */
record ResultLine(int lineNo, boolean paid, String reason) {}
