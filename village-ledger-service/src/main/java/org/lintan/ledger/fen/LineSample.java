package org.lintan.ledger.fen;

import java.time.LocalDate;
import java.util.List;

/**
 * Lines of households of a period drawn by a seed; whoever draws again with the same seed and period has the same.
 *
 * @param of how many lines the runs of the period have
 * @param items as many as were asked for, or all
 */
record LineSample(String seed, LocalDate from, LocalDate to, long of, List<Drawn> items) {

    /** @param position of the line in the period, from 0 */
    record Drawn(long position, String decisionId, String title, int lineNo, String householdNo, long amountFen) {}
}
