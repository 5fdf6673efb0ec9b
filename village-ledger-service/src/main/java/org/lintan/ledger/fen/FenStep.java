package org.lintan.ledger.fen;

import java.time.Instant;

/**
 * What a fen was before, or became after.
 *
 * @param id of the payment or the decision; null of what arrived before payments were told one by one
 * @param title of the decision; null of anything else
 * @param fen how much of it is of what was asked about; computed, first in, first out
 * @param fromFen how many fen of the step come before these
 * @param wholeFen how much it is in all
 */
record FenStep(Moved kind, String id, String title, Instant at, long fen, long fromFen, long wholeFen) {}
