/**
 * The village's own book: who belongs to it, what came in, what the assembly decided, what each household got.
 *
 * <p>Invariants: a trade is booked once; a decision fixes plan, roll and pot before anybody can run it; no money moves
 * without a passed decision, by one person alone, or twice; the lines of a distribution sum to its pot to the fen;
 * personal data is sealed at rest and masked on the way out.
 */
package org.lintan.ledger;
