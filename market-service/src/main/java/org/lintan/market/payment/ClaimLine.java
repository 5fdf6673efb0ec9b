package org.lintan.market.payment;

/** How much of a claim a payment carries, in fen. Of a trade the claim's id is the trade's. */
record ClaimLine(String claimId, long amountFen) {}
