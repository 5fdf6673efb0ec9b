package org.lintan.market.fen;

import java.time.Instant;

/**
 * What a fen was before, or became after.
 *
 * @param id of the deposit, the trade or the payment order
 * @param number what people call it: the bank's receipt, the number of the trade's voucher, or the 付款编号
 * @param fen how much of it is of what was asked about; computed, first in, first out
 * @param wholeFen how much it is in all
 */
record FenStep(Moved kind, String id, String number, Instant at, long fen, long wholeFen) {}
