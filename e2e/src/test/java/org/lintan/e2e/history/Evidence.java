package org.lintan.e2e.history;

import java.util.List;
import java.util.Map;

/**
 * All there is to judge by, taken when nobody asked anything any more.
 *
 * @param log every record of the order log
 * @param keys what stands under keys
 * @param made every listing, order and trade
 * @param carriedOut up to which offset, itself not among them, each partition is carried out
 * @param told in the order it was heard
 */
public record Evidence(
        List<LogRecord> log, List<KeyRow> keys, List<Made> made, Map<Integer, Long> carriedOut, List<Told> told) {}
