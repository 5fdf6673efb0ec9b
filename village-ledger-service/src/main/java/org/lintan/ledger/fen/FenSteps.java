package org.lintan.ledger.fen;

import java.util.List;

/**
 * The steps before or after, in their order.
 *
 * @param knownFen their sum
 * @param restFen what of the amount asked about has no step: not shared out yet, or spent before it came
 */
record FenSteps(List<FenStep> items, long knownFen, long restFen) {}
