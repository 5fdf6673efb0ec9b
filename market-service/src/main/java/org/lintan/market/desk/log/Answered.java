package org.lintan.market.desk.log;

/**
 * What a request that waits somewhere is told.
 *
 * @param process that wrote its command to the log
 * @param partition of the log in which it was decided
 * @param asked how it was asked
 */
record Answered(String process, int partition, String asked, Told told) {}
