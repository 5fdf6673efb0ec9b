package org.lintan.market.fen;

import java.time.LocalDate;
import java.util.List;

/**
 * Trades of a period drawn by a seed; whoever draws again with the same seed and period has the same.
 *
 * @param of how many trades the period has, oldest first
 * @param items as many as were asked for, or all
 */
record TradeSample(String seed, LocalDate from, LocalDate to, long of, List<Drawn> items) {

    /** @param position of the trade in the period, from 0 */
    record Drawn(long position, String tradeId, String tradeNo, LocalDate on, long amountFen) {}
}
