package org.lintan.market.fen;

import java.util.List;

/**
 * A part of the steps before or after, in their order.
 *
 * @param knownFen the sum of all steps, on this page and on others
 * @param restFen what of the amount asked about has no step: not used yet, or of money no deposit tells of
 * @param next pass it for the following steps; null at the end
 */
record FenSteps(List<FenStep> items, long knownFen, long restFen, String next) {}
