package org.lintan.ledger.payout;

/**
 * One row of the bank's answer as typed, put right by {@code Plain}; a column that is not there is an empty text.
 *
 * @param row as Excel shows it
 */
record AnswerRow(
        int row, String lineNo, String paymentNo, String householdNo, String amount, String state, String reason) {}
