package org.lintan.ledger.fen;

/**
 * So much of a claim.
 *
 * @param claimId of a sale the trade's id; null of what arrived before payments were told one by one
 * @param payoutId the payment it came with; null likewise
 */
record ClaimPart(String claimId, String payoutId, long fen) {}
