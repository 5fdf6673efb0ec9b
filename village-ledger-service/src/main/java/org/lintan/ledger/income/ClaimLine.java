package org.lintan.ledger.income;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** How much of a claim a payment carries, in fen. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClaimLine(String claimId, long amountFen) {}
